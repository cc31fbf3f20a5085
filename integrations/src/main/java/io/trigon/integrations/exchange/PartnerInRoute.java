package io.trigon.integrations.exchange;

import io.trigon.integrations.exchange.RestingFiles.Resting;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partner's way in: {@code <partner>-x12-in}. Files are stored raw, those that lie there together in one transaction,
 * then moved to {@code .done}, then worked on.
 */
final class PartnerInRoute extends RouteBuilder {

    private static final int AT_A_LOOK = 500;
    private static final int TOGETHER = 100;
    private static final long BYTES_TOGETHER = 1024 * 1024;
    private static final int FAILURES = 3;
    private static final int LOOKS_PASSED_OVER = 8;
    private static final Logger LOG = LoggerFactory.getLogger(PartnerInRoute.class);

    private final String partnerId;
    private final Path folder;
    private final WholeFiles wholeFiles;
    private final RestingFiles resting;
    private final TakenFiles takenFiles;
    private final Clock clock;
    private int running;
    private int failures;
    private int passedOver;

    PartnerInRoute(
            String partnerId, Path folder, WholeFiles wholeFiles, Duration quiet, TakenFiles takenFiles, Clock clock) {
        this.partnerId = partnerId;
        this.folder = folder;
        this.wholeFiles = wholeFiles;
        this.resting = new RestingFiles(quiet);
        this.takenFiles = takenFiles;
        this.clock = clock;
    }

    static String idOf(String partnerId) {
        return partnerId + "-x12-in";
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:" + idOf(partnerId) + "?delay=100&period=250")
                .routeId(idOf(partnerId))
                .process(e -> look());
    }

    /** After several failures in a row it looks less often. */
    private void look() {
        if (failures >= FAILURES && ++passedOver < LOOKS_PASSED_OVER) {
            return;
        }
        passedOver = 0;
        boolean well = true;
        try {
            for (List<Path> some : parts(quietFiles())) {
                well &= takenFiles.take(partnerId, some, this::lay);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("The folder of {} could not be looked into", partnerId, e);
            well = false;
        }
        failures = well ? 0 : failures + 1;
    }

    /** The oldest first. */
    private List<Resting> quietFiles() throws IOException {
        List<Resting> quietFiles = new ArrayList<>();
        resting.beginLook(System.currentTimeMillis());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                Resting file = wholeFiles.mayBeReady(path) ? resting.resting(path) : null;
                if (file != null) {
                    quietFiles.add(file);
                }
            }
        }
        quietFiles.sort(Comparator.comparing(Resting::changed).thenComparing(Resting::path));
        return quietFiles.stream()
                .filter(file -> wholeFiles.isReady(file.path()))
                .limit(AT_A_LOOK)
                .toList();
    }

    private static List<List<Path>> parts(List<Resting> files) {
        List<List<Path>> parts = new ArrayList<>();
        long bytes = Long.MAX_VALUE;
        for (Resting file : files) {
            List<Path> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
            boolean full = last.isEmpty() || last.size() == TOGETHER || bytes + file.size() > BYTES_TOGETHER;
            if (full) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.get(parts.size() - 1).add(file.path());
            bytes += file.size();
        }
        return parts;
    }

    private Path lay(Path file) throws IOException {
        DoneFolder done = new DoneFolder(folder);
        Files.createDirectories(done.path("").toAbsolutePath());
        String name = DoneFolder.nameOf(file.getFileName().toString(), clock.instant(), ++running);
        return Files.move(file, done.path(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
