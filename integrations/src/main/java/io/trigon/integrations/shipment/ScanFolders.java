package io.trigon.integrations.shipment;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.SentScan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes scanners' files. The folder that a file lies in is named by the login for which its scans count; beside {@code in}
 * stands {@code out} with a file of results for each: what every row did, or why it was refused. A file that can't be read
 * goes to {@code quarantine}, with its reason beside it; mended, it may be put in again.
 */
@ApplicationScoped
public class ScanFolders {
    private static final int LONGEST_NAME = 60;

    private FindViewer findViewer;
    private RecordScans scans;

    protected ScanFolders() {}

    @Inject
    public ScanFolders(FindViewer findViewer, RecordScans scans) {
        this.findViewer = findViewer;
        this.scans = scans;
    }

    /**
     * Takes the file's scans one by one. Dying in between does no harm: read again, those that were taken change nothing.
     *
     * @return the folder that the file belongs into now, seen from where it lies
     */
    String take(Path file) throws IOException {
        Path own = file.toAbsolutePath().getParent().getParent();
        String name = file.getFileName().toString();
        String about = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        try {
            Viewer viewer = viewer(own.getFileName().toString());
            List<SentScan> sent = ScanFile.read(name, content(file));
            WholeFile.write(own.resolve("out"), about + ".result.csv", results(viewer, sent));
            return ".done";
        } catch (BrokenRule refused) {
            WholeFile.write(
                    own.resolve("quarantine"),
                    about + ".reason.txt",
                    refused.code() + ": " + refused.getMessage() + "\n");
            return "../quarantine";
        }
    }

    private Viewer viewer(String login) {
        return findViewer
                .byLogin(login)
                .filter(viewer -> viewer.may(Operation.RECORD_SCAN))
                .orElseThrow(() -> new BrokenRule("scan-folder", "the folder is named by no login that may scan"));
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(ScanFile.MOST_BYTES + 1);
        }
    }

    private String results(Viewer viewer, List<SentScan> sent) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "row", "id", "trackingNumber", "sscc", "milestone", "at", "place", "repeated", "code", "detail");
            int row = 1;
            for (SentScan scan : sent) {
                csv.writeRecord(line(row++, scans.record(viewer, scan)));
            }
        }
        return text.toString();
    }

    private static List<String> line(int row, RecordScans.Outcome outcome) {
        RecordScan.Recorded did = outcome.effect();
        String number = String.valueOf(row);
        String id = harmless(outcome.id());
        if (did == null) {
            BrokenRule why = outcome.refusal();
            return List.of(number, id, "", "", "", "", "", "", why.code(), harmless(why.getMessage()));
        }
        return List.of(
                number,
                id,
                did.trackingNumber().value(),
                did.sscc() == null ? "" : did.sscc().value(),
                did.milestone().name(),
                did.at().toString(),
                harmless(did.place()),
                String.valueOf(did.repeated()),
                "",
                "");
    }

    /** No cell begins a formula. */
    private static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
