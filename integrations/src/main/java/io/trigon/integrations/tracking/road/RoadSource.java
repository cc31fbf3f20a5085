package io.trigon.integrations.tracking.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the graph comes from: a folder that holds one, or an extract, whose graph is kept in the data folder until the extract
 * changes. What was broken off is begun anew.
 */
final class RoadSource {
    private static final String PART = ".part";

    /** What preparing takes, in times of an extract, and what holding takes, in times of a graph: little enough to be sure. */
    private static final long PREPARING = 4;

    private static final long HOLDING = 1;

    private final Path installed;
    private final Path kept;
    private final long heap;

    /**
     * @param kept the folder of graphs that were made here
     * @param heap bytes that the server may fill; who fills more ends it
     */
    RoadSource(Path installed, Path kept, long heap) {
        this.installed = installed;
        this.kept = kept;
        this.heap = heap;
    }

    /**
     * Takes as long as it takes; of a continent an hour.
     *
     * @throws RoadsMissing with what to do about it
     */
    TruckGraph open(Consumer<String> progress) {
        try {
            if (Files.isDirectory(installed)) {
                return held(installed);
            }
            if (!Files.isRegularFile(installed)) {
                throw RoadsMissing.nothingAt(installed);
            }
            Path graph = kept.resolve(name());
            if (!Files.isDirectory(graph)) {
                prepare(graph, progress);
            }
            return held(graph);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private TruckGraph held(Path graph) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(graph)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        demand(graph, size * HOLDING);
        try {
            return TruckGraph.load(graph);
        } catch (RuntimeException trouble) {
            throw RoadsMissing.noGraph(graph, trouble);
        }
    }

    private void demand(Path what, long bytes) {
        if (bytes > heap) {
            throw RoadsMissing.tooLarge(what, bytes >> 20, heap >> 20);
        }
    }

    private String name() throws IOException {
        String size = Long.toString(Files.size(installed), 36);
        String time = Long.toString(Files.getLastModifiedTime(installed).toMillis(), 36);
        return installed.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + size + "-" + time;
    }

    private void prepare(Path graph, Consumer<String> progress) throws IOException {
        demand(installed, Files.size(installed) * PREPARING);
        Files.createDirectories(kept);
        forgetOthers();
        long megabytes = Files.size(installed) >> 20;
        progress.accept("reading " + installed.getFileName() + ", " + megabytes + " MB");
        Path part = graph.resolveSibling(graph.getFileName() + PART);
        try {
            TruckGraph.prepare(installed, part);
        } catch (RuntimeException trouble) {
            throw RoadsMissing.noExtract(installed, trouble);
        }
        Files.move(part, graph, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Graphs of extracts of before, and what was broken off. */
    private void forgetOthers() throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            for (Path old : all.filter(Files::isDirectory).toList()) {
                forget(old);
            }
        }
    }

    private static void forget(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
