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

    private final Path installed;
    private final Path kept;

    /** @param kept the folder of graphs that were made here */
    RoadSource(Path installed, Path kept) {
        this.installed = installed;
        this.kept = kept;
    }

    /** Takes as long as it takes; of a continent an hour. */
    TruckGraph open(Consumer<String> progress) {
        if (Files.isDirectory(installed)) {
            return TruckGraph.load(installed);
        }
        if (!Files.isRegularFile(installed)) {
            throw new IllegalStateException("there is no file and no folder " + installed);
        }
        try {
            Path graph = kept.resolve(name());
            if (!Files.isDirectory(graph)) {
                prepare(graph, progress);
            }
            return TruckGraph.load(graph);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private String name() throws IOException {
        String size = Long.toString(Files.size(installed), 36);
        String time = Long.toString(Files.getLastModifiedTime(installed).toMillis(), 36);
        return installed.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + size + "-" + time;
    }

    private void prepare(Path graph, Consumer<String> progress) throws IOException {
        Files.createDirectories(kept);
        forgetOthers();
        long megabytes = Files.size(installed) >> 20;
        progress.accept("reading " + installed.getFileName() + ", " + megabytes + " MB");
        Path part = graph.resolveSibling(graph.getFileName() + PART);
        TruckGraph.prepare(installed, part);
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
