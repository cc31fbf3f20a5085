package io.trigon.integrations.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.IssueKey;
import io.trigon.domain.access.RevokeKey;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wedge scanner on a line. */
class ScannerRouteTest {
    private static final String CODE = "]C100306141411234567891";

    private final World world = new World();
    private final InMemoryAccess access = new InMemoryAccess();
    private final Shipment shipment = world.book(TenderFixture.aTender().build());
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private IssueKey.Issued key;
    private int port;
    private volatile boolean broken;

    @BeforeEach
    void aScannerIsAgreedOn() throws Exception {
        User dock = new CreateUser(access, world.companies, access, world.clock)
                .create(new CreateUser.NewUser("dock-1", "Dock 1", Role.CARE_AGENT, null, null, null, null, false));
        key = new IssueKey(access, world.clock).issue(dock.id(), "scanner");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        RecordScans scans = new RecordScans(world.recordScan, new AuditDeed(access, world.clock), failure -> false);
        ScannerTalk talk = new ScannerTalk(new FindViewer(access), scans) {
            @Override
            Answer to(Agreed known, String line) {
                if (broken) {
                    throw new IllegalStateException("the words of the database");
                }
                return super.to(known, line);
            }
        };
        camel.addRoutes(new ScannerRoute(talk, Optional.of(port), "127.0.0.1"));
        camel.start();
    }

    @AfterEach
    void close() {
        camel.stop();
    }

    @Test
    void eachCodeIsAnsweredOnItsLineWhenItIsStored() throws IOException {
        try (Line line = new Line()) {
            assertThat(line.say("KEY " + key.secret().value() + " Hub")).isEqualTo("OK dock-1");
            assertThat(line.say(CODE)).isEqualTo("OK " + shipment.trackingNumber() + " TERMINAL_IN");
            assertThat(line.say("]C100306141411234567892")).isEqualTo("NO sscc-check-digit 23");
            assertThat(line.say(CODE)).startsWith("OK ");
        }
        assertThat(world.shipments.milestones().of(shipment.id()))
                .filteredOn(m -> "Hub".equals(m.place()))
                .hasSize(1);
    }

    @Test
    void whoHasNoKeyOrLostItIsToldOnce() throws IOException {
        try (Line line = new Line()) {
            assertThat(line.say(CODE)).isEqualTo("NO unauthorized");
            assertThat(line.heard()).isNull();
        }
        try (Line line = new Line()) {
            assertThat(line.say("KEY nonsense")).isEqualTo("NO unauthorized");
        }
        try (Line line = new Line()) {
            assertThat(line.say("KEY " + key.secret().value())).startsWith("OK");
            new RevokeKey(access, world.clock).revoke(key.id());
            assertThat(line.say(CODE)).isEqualTo("NO unauthorized");
        }
    }

    @Test
    void aLineWithoutAnEndIsCut() throws IOException {
        try (Line line = new Line()) {
            line.write("x".repeat(5000));
            assertThat(line.heard()).isNull();
        }
    }

    @Test
    void whoSendsAllAtOnceIsAnsweredInOrder() throws IOException {
        try (Line line = new Line()) {
            line.write("KEY " + key.secret().value() + " Hub\r\n" + (CODE + "\r\n]C1nonsense\r\n").repeat(100));
            assertThat(line.heard()).isEqualTo("OK dock-1");
            for (int i = 0; i < 100; i++) {
                assertThat(line.heard()).startsWith("OK " + shipment.trackingNumber());
                assertThat(line.heard()).startsWith("NO scan-");
            }
        }
    }

    @Test
    void aFaultOfOursIsSaidWithoutItsWordsAndTheLineGoesOn() throws IOException {
        try (Line line = new Line()) {
            assertThat(line.say("KEY " + key.secret().value())).startsWith("OK");
            broken = true;
            assertThat(line.say(CODE)).isEqualTo("ERR");
            broken = false;
            assertThat(line.say(CODE)).startsWith("OK ");
        }
    }

    @Test
    void whoSaysNoKeyInTimeIsSentAway() throws IOException {
        try (Line line = new Line()) {
            line.write("KEY trg_");
            assertThat(line.heard()).isNull();
        }
    }

    @Test
    void thereAreOnlySoManyLines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < ScannerChannels.CONNECTIONS_MOST; i++) {
                lines.add(new Line());
                assertThat(lines.get(i).say("KEY " + key.secret().value())).startsWith("OK");
            }
            try (Line tooMany = new Line()) {
                assertThat(tooMany.heard()).isNull();
            }
            assertThat(lines.get(0).say(CODE)).startsWith("OK ");
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    private final class Line implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Line() throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(60_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String say(String text) throws IOException {
            write(text + "\r\n");
            return heard();
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** Null when the line is closed. */
        String heard() throws IOException {
            try {
                return in.readLine();
            } catch (SocketException closed) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
