package io.trigon.integrations.tracking;

import static io.trigon.domain.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.InMemoryAlarms;
import io.trigon.domain.testing.InMemoryReceptions;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.RaiseAlarms;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.AlarmDesk;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import io.trigon.integrations.tracking.device.ReportIntake;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OsmAndRouteTest {
    private final World world = new World();
    private final FaultyPositions positions = new FaultyPositions(world.tracking);
    private final GroupedIntake intake =
            new GroupedIntake(positions, new FollowLanes(world.tripWatches, Thread::new), Thread::new, world.clock);
    private final InMemoryReceptions receptions = new InMemoryReceptions();
    private final ReceptionNotes notes = new ReceptionNotes(new NoteReception(receptions));
    private final AlarmDesk desk = new AlarmDesk(
            new RaiseAlarms(new InMemoryAlarms(), world.tracking, world.tasks, world.openTask), Thread::new);
    private final HttpClient http = HttpClient.newHttpClient();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private int port;

    @BeforeEach
    void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        intake.open();
        desk.open();
        ReportIntake reports = new ReportIntake(intake, notes, desk, world.clock);
        RouteBuilder route = new OsmAndRoute(reports, world.clock, "127.0.0.1", port, 500);
        camel.addRoutes(route);
        camel.start();
    }

    @AfterEach
    void close() {
        positions.release();
        camel.stop();
        intake.close();
        desk.close();
    }

    @Test
    void aDeviceIsAnsweredWhenItsFixIsStored() throws Exception {
        assertThat(get("id=TRL-9&lat=41.8781&lon=-87.6298&speed=10").statusCode())
                .isEqualTo(200);
        assertThat(stored("TRL-9")).singleElement().satisfies(f -> assertThat(f.speedKmh())
                .isEqualTo(18.52));
    }

    @Test
    void aFixIsPostedAsAFormOrWithAQuery() throws Exception {
        var form = request("").header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(send(form.POST(HttpRequest.BodyPublishers.ofString("id=FORM&lat=1&lon=2"))))
                .isEqualTo(200);
        assertThat(send(request("id=QUERY&lat=1&lon=2").POST(HttpRequest.BodyPublishers.noBody())))
                .isEqualTo(200);
        assertThat(stored("FORM")).hasSize(1);
        assertThat(stored("QUERY")).hasSize(1);
    }

    @Test
    void phonesPostJsonAndAreAnsweredAsTheirAppsWantIt() throws Exception {
        String osmAnd = "{\"device_id\":\"PHONE-1\",\"location\":{\"timestamp\":\"2026-03-02T11:59:00Z\","
                + "\"coords\":{\"latitude\":41.5,\"longitude\":-87.5,\"speed\":10}}}";
        assertThat(postJson(osmAnd).statusCode()).isEqualTo(200);
        assertThat(stored("PHONE-1")).singleElement().satisfies(f -> assertThat(f.speedKmh())
                .isEqualTo(36));
        String ownTracks = "{\"_type\":\"location\",\"lat\":41.5,\"lon\":-87.5,\"tst\":1772452740,"
                + "\"topic\":\"owntracks/jane/phone\"}";
        HttpResponse<String> answer = postJson(ownTracks);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(stored("jane.phone")).hasSize(1);
    }

    @Test
    void whatAPhonePostsInVainIsCountedWithItsReason() throws Exception {
        assertThat(postJson("{\"_type\":\"location\",\"lat\":99,\"lon\":1,\"tst\":1772452740,\"tid\":\"jd\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> broken = postJson("{\"location\"");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).isEqualTo("this is not JSON");
        positions.breakDown();
        assertThat(postJson("{\"_type\":\"location\",\"lat\":1,\"lon\":1,\"tst\":1772452740,\"tid\":\"jd\"}")
                        .statusCode())
                .isEqualTo(503);
        notes.write();
        assertThat(receptions.refusalsOf("jd")).extracting(r -> r.fault()).containsExactly(ReportFault.PLACE);
        assertThat(receptions.refusalsWithoutDevice())
                .extracting(r -> r.fault())
                .containsExactly(ReportFault.FRAME);
        assertThat(receptions.contactOf("jd")).singleElement().satisfies(c -> assertThat(c.feed())
                .isEqualTo("owntracks"));
    }

    private HttpResponse<String> postJson(String body) throws Exception {
        var post = request("").header("Content-Type", "application/json; charset=utf-8");
        return http.send(
                post.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aMalformedFixIsRefusedWithAPlainReason() throws Exception {
        HttpResponse<String> refused = get("id=TRL-9&lat=north&lon=2");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("lat must be a number");
        assertThat(refused.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
        assertThat(get("id=T&lat=%zz&lon=2").statusCode()).isEqualTo(400);
        assertThat(positions.batches()).isZero();
    }

    @Test
    void whileTheStoreIsDownNothingIsAcknowledged() throws Exception {
        positions.breakDown();
        assertThat(get("id=TRL-9&lat=1&lon=2").statusCode()).isEqualTo(503);
        positions.repair();
        assertThat(get("id=TRL-9&lat=1&lon=2").statusCode()).isEqualTo(200);
    }

    @Test
    void noAnswerComesBeforeTheCommitAndOneCommitServesMany() throws Exception {
        positions.hold();
        List<CompletableFuture<Integer>> answers = new ArrayList<>(List.of(sent("TRL-0")));
        assertThat(positions.isHolding()).isTrue();
        for (int i = 1; i < 50; i++) {
            answers.add(sent("TRL-" + i));
        }
        until(() -> intake.figures().waiting() == 49);
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        positions.release();
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(positions.batches()).isEqualTo(2);
    }

    private CompletableFuture<Integer> sent(String device) {
        var request = request("id=" + device + "&lat=1&lon=2").build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    @Test
    void headersFromOutsideReachNothing() throws Exception {
        var request = request("id=TRL-9&lat=1&lon=2&CamelHttpResponseCode=500")
                .header("CamelHttpResponseCode", "500")
                .header("CamelFileName", "../../x")
                .header("Authorization", "${bean:x}");
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet())
                .allMatch(name -> List.of("content-type", "content-length", "connection", "content-encoding")
                        .contains(name));
    }

    @Test
    void aRequestWithoutMeasureIsRefused() throws Exception {
        var huge = request("id=TRL-9&lat=1&lon=2")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))
                .build();
        assertThat(statusOrClosed(huge)).isNotEqualTo(200);
        assertThat(statusOrClosed(
                        request("id=T&lat=1&lon=2&x=" + "y".repeat(5_000)).build()))
                .isNotEqualTo(200);
        var manyHeaders = request("id=T&lat=1&lon=2");
        for (int i = 0; i < 500; i++) {
            manyHeaders.header("x-" + i, "value");
        }
        assertThat(statusOrClosed(manyHeaders.build())).isNotEqualTo(200);
        assertThat(positions.batches()).isZero();
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        assertThat(statusOrClosed(request("id=T&lat=1&lon=2").DELETE().build())).isEqualTo(405);
    }

    @Test
    void severalFixesComeOverOneConnection() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < 3; i++) {
                String line = "GET /?id=KEEP&lat=1&lon=2&timestamp=" + (1772452700 + i);
                out.write((line + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                byte[] head = socket.getInputStream().readNBytes(12);
                assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
                drain(socket);
            }
        }
        assertThat(stored("KEEP")).hasSize(3);
    }

    private static void drain(Socket socket) throws IOException {
        String tail = "";
        while (!tail.endsWith("\r\n\r\n")) {
            tail += (char) socket.getInputStream().read();
        }
    }

    private List<Fix> stored(String device) {
        return world.tracking.since(device, Instant.EPOCH, 100);
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/?" + query))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> get(String query) throws Exception {
        String safe = query.contains("%zz") ? null : query;
        return safe == null ? raw(query) : http.send(request(safe).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What java.net.URI refuses to send. */
    private HttpResponse<String> raw(String query) throws Exception {
        var form = request("").header("Content-Type", "application/x-www-form-urlencoded");
        return http.send(
                form.POST(HttpRequest.BodyPublishers.ofString(query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int statusOrClosed(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void whoDribblesARequestIsCutOff() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET /?id=T&lat=1".getBytes());
            socket.getOutputStream().flush();
            socket.setSoTimeout((OneRequestInTime.SECONDS + 60) * 1_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
