package io.trigon.integrations.shipment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Scanners' files under {@code <trigon.data>/scans/<login>/in}: whole ones only, and each by one node. */
@Dependent
public class ScanFolderRoute extends RouteBuilder {
    private final ScanFolders folders;
    private final Path root;
    private final Duration quiet;

    @Inject
    public ScanFolderRoute(
            ScanFolders folders,
            @ConfigProperty(name = "trigon.data", defaultValue = "data") String data,
            @ConfigProperty(name = "trigon.exchange.quiet", defaultValue = "PT1S") Duration quiet) {
        this.folders = folders;
        this.root = Path.of(data).toAbsolutePath().normalize().resolve("scans");
        this.quiet = quiet;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("file:" + root
                        + "?recursive=true&minDepth=3&maxDepth=3&antInclude=*/in/*.csv,*/in/*.json&antFilterCaseSensitive=false"
                        + "&delay=1000&initialDelay=500&maxMessagesPerPoll=50&sortBy=file:modified"
                        + "&readLock=changed&readLockMarkerFile=false&readLockMinLength=0&readLockMinAge="
                        + quiet.toMillis() + "&readLockCheckInterval=100&readLockTimeout=" + (quiet.toMillis() + 1_000)
                        + "&readLockLoggingLevel=DEBUG&backoffMultiplier=8&backoffErrorThreshold=3"
                        + "&move=${file:parent}/${exchangeProperty.to}/${date:now:yyyyMMdd-HHmmssSSS}-${file:onlyname}")
                .routeId("scanners-file-in")
                .process(this::take);
    }

    private void take(Exchange exchange) throws IOException {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        exchange.setProperty("to", folders.take(Path.of(file.getAbsoluteFilePath())));
    }
}
