package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;

/** One partner's way in: {@code <partner>-x12-in}. A file is stored raw, then moved to {@code .done}, then worked on. */
final class PartnerInRoute extends RouteBuilder {

    private final String partnerId;
    private final Path folder;
    private final WholeFiles wholeFiles;
    private final Duration quiet;
    private final ReceiveMessage receiveMessage;
    private final MessageWork work;

    PartnerInRoute(
            String partnerId,
            Path folder,
            WholeFiles wholeFiles,
            Duration quiet,
            ReceiveMessage receiveMessage,
            MessageWork work) {
        this.partnerId = partnerId;
        this.folder = folder;
        this.wholeFiles = wholeFiles;
        this.quiet = quiet;
        this.receiveMessage = receiveMessage;
        this.work = work;
    }

    static String idOf(String partnerId) {
        return partnerId + "-x12-in";
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind("wholeFiles", wholeFiles);
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        String readLock = "readLock=changed&readLockMarkerFile=false&readLockMinAge=" + quiet.toMillis()
                + "&readLockCheckInterval=100&readLockTimeout=" + (quiet.toMillis() + 1_000)
                + "&readLockLoggingLevel=DEBUG";
        from("file:" + folder
                        + "?delay=250&initialDelay=100&maxMessagesPerPoll=500&sortBy=file:modified&filter=#wholeFiles&"
                        + readLock
                        + "&move=.done/${date:now:yyyyMMdd-HHmmssSSS}-${file:name}&backoffMultiplier=8&backoffErrorThreshold=3")
                .routeId(idOf(partnerId))
                .process(this::receive);
    }

    private void receive(Exchange exchange) throws IOException {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        Path path = Path.of(file.getAbsoluteFilePath());
        FileTime changed = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        long id = receiveMessage.receive(partnerId, path.getFileName().toString(), content(path));
        if (size != Files.size(path) || !changed.equals(Files.getLastModifiedTime(path))) {
            throw new IOException("The file grew while it was read; it is read again: " + path.getFileName());
        }
        work.queue(id, partnerId);
    }

    /** All of it, or one byte more than is allowed, by which its reader sees that it is too large. */
    private static byte[] content(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(X12Limits.STANDARD.bytes() + 1);
        }
    }
}
