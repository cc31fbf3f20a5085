package io.trigon.integrations.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.Scan;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanners' files, from the folder to the milestone and back. */
class ScanFolderRouteTest {
    private static final String CODE = "(00)306141411234567891";

    private static final String POISON = "(00)106141412345678908";

    @TempDir
    private Path data;

    private final World world = new World();
    private final InMemoryAccess access = new InMemoryAccess();
    private final Shipment shipment = world.book(TenderFixture.aTender().build());

    @BeforeEach
    void aDockHasALogin() {
        new CreateUser(access, world.companies, access, world.clock)
                .create(new CreateUser.NewUser("dock-1", "Dock 1", Role.CARE_AGENT, null, null, null, null, false));
    }

    @Test
    void everyRowIsAnsweredAndOneBadRowKeepsNoOtherBack() throws Exception {
        Path folder = put(
                "dock-1",
                "morning.csv",
                "code,site,at,id\n" + CODE + ",Hub,2026-03-02T11:00:00Z,\nnonsense,Hub,,=1+1\n" + CODE
                        + ",,yesterday,x\n");
        run(1);
        List<String> results = Files.readAllLines(folder.resolve("out/morning.csv.result.csv"));
        assertThat(results).hasSize(4);
        assertThat(results.get(1)).contains(shipment.trackingNumber().value(), "TERMINAL_IN", "false");
        assertThat(results.get(2)).contains("'=1+1", "scan-unreadable");
        assertThat(results.get(3)).contains("scan-at");
        assertThat(files(folder.resolve("in/.done"))).hasSize(1);
        assertThat(scans()).hasSize(1);
    }

    @Test
    void theSameFileAgainHasNoSecondEffect() throws Exception {
        String json = "{\"scans\":[{\"code\":\"" + CODE + "\"},{\"code\":\"" + CODE + "\",\"site\":\"Hub\"}]}";
        Path folder = put("dock-1", "a.json", json);
        run(1);
        world.clock.turn(Duration.ofHours(3));
        put("dock-1", "b.json", json);
        run(1);
        assertThat(Files.readString(folder.resolve("out/b.json.result.csv"))).contains("true");
        assertThat(scans()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsSetAsideWithItsReason() throws Exception {
        Path known = put("dock-1", "half.json", "[{\"code\":");
        put("dock-1", "wrong.csv", "barcode\n1\n");
        Path stranger = put("nobody", "a.csv", "code\n" + CODE + "\n");
        put("dock-1", "notes.txt", "not for us");
        put("dock-1", "coming.csv.tmp", "code\n" + CODE + "\n");
        run(3);
        assertThat(known.resolve("quarantine/half.json.reason.txt")).content().contains("scan-file-unreadable");
        assertThat(known.resolve("quarantine/wrong.csv.reason.txt")).content().contains("no column code");
        assertThat(stranger.resolve("quarantine/a.csv.reason.txt")).content().contains("scan-folder");
        assertThat(files(known.resolve("in")))
                .extracting(p -> p.getFileName().toString())
                .containsExactlyInAnyOrder("notes.txt", "coming.csv.tmp");
        assertThat(scans()).isEmpty();
    }

    @Test
    void aRowThatFailsEachTimeIsAnsweredAndKeepsNoOtherBack() throws Exception {
        String rows =
                "code,site,at\nbad\u0000code,Hub,\n" + CODE + ",Hub\u0007,\n" + CODE + ",Hub,+999999-01-01T00:00:00Z\n"
                        + CODE + ",Hub,-999999-01-01T00:00:00Z\n" + POISON + ",Hub,\n" + CODE + ",Hub,\n";
        Path folder = put("dock-1", "poison.csv", rows);
        put("dock-1", "deep.json", "[".repeat(100_000));
        run(2);
        List<String> results = Files.readAllLines(folder.resolve("out/poison.csv.result.csv"));
        assertThat(results).hasSize(7);
        assertThat(results.get(1)).contains("scan-text");
        assertThat(results.get(2)).contains("scan-text");
        assertThat(results.get(3)).contains("scan-in-the-future");
        assertThat(results.get(4)).contains("scan-too-old");
        assertThat(results.get(5)).contains("scan-failed").doesNotContain("ArithmeticException");
        assertThat(results.get(6)).contains("TERMINAL_IN");
        assertThat(folder.resolve("quarantine/deep.json.reason.txt")).content().contains("scan-file-unreadable");
        assertThat(files(folder.resolve("in"))).isEmpty();
    }

    /** Takes all but one code, at which it breaks. */
    private RecordScan frail() {
        return new RecordScan() {
            @Override
            public Recorded record(Viewer viewer, Scan scan) {
                if (POISON.equals(scan.code())) {
                    throw new ArithmeticException("it breaks");
                }
                return world.recordScan.record(viewer, scan);
            }
        };
    }

    private Path put(String login, String name, String text) throws Exception {
        Path folder = data.resolve("scans").resolve(login);
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
        return folder;
    }

    private void run(int files) throws Exception {
        RecordScans scans = new RecordScans(frail(), new AuditDeed(access, world.clock), failure -> false);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ScanFolders folders = new ScanFolders(new FindViewer(access), scans);
            camel.addRoutes(new ScanFolderRoute(folders, data.toString(), Duration.ofMillis(100)));
            NotifyBuilder taken = new NotifyBuilder(camel).whenDone(files).create();
            camel.start();
            assertThat(taken.matches(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<Milestone> scans() {
        return world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.source() == Source.SCAN)
                .toList();
    }
}
