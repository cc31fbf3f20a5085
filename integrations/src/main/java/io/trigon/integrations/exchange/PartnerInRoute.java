package io.trigon.integrations.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;

/** One partner's way in: {@code <partner>-x12-in}. A file is stored raw, then moved to {@code .done}, then worked on. */
final class PartnerInRoute extends RouteBuilder {

    private final String partnerId;
    private final Path folder;
    private final WholeFiles wholeFiles;
    private final Duration quiet;
    private final TakenFiles takenFiles;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    PartnerInRoute(
            String partnerId, Path folder, WholeFiles wholeFiles, Duration quiet, TakenFiles takenFiles, Clock clock) {
        this.partnerId = partnerId;
        this.folder = folder;
        this.wholeFiles = wholeFiles;
        this.quiet = quiet;
        this.takenFiles = takenFiles;
        this.clock = clock;
    }

    static String idOf(String partnerId) {
        return partnerId + "-x12-in";
    }

    @Override
    public void configure() {
        String filter = "wholeFiles-" + partnerId;
        getContext().getRegistry().bind(filter, wholeFiles);
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        String readLock =
                "readLock=changed&readLockMarkerFile=false&readLockMinLength=0&readLockMinAge=" + quiet.toMillis()
                        + "&readLockCheckInterval=100&readLockTimeout=" + (quiet.toMillis() + 1_000)
                        + "&readLockLoggingLevel=DEBUG";
        from("file:" + folder
                        + "?delay=250&initialDelay=100&maxMessagesPerPoll=500&sortBy=file:modified&filter=#" + filter
                        + "&" + readLock
                        + "&move=" + DoneFolder.NAME
                        + "/${exchangeProperty.done}&backoffMultiplier=8&backoffErrorThreshold=3")
                .routeId(idOf(partnerId))
                .process(this::take);
    }

    private void take(Exchange exchange) throws IOException {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        Path path = Path.of(file.getAbsoluteFilePath());
        String done = DoneFolder.nameOf(path.getFileName().toString(), clock.instant(), running.incrementAndGet());
        exchange.setProperty("done", done);
        takenFiles.take(partnerId, path, new DoneFolder(folder).path(done));
    }
}
