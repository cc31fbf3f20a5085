package io.trigon.systemtests.bench;

import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import io.trigon.systemtests.load.As2Sender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Signed and encrypted messages by AS2, each stored and acknowledged by a signed receipt, beside the same cryptography alone. */
final class As2Bench {
    private static final int CONNECTIONS = 8;
    private static final int MESSAGES = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final String PARTNER = "BENCHAS2";
    private static final String KEY = "demo-admin";

    private As2Bench() {}

    static void measure(RunningTrigon trigon) throws Exception {
        As2Sender sender = new As2Sender(PARTNER);
        partner(trigon);
        sender.join(trigon, KEY);
        X509Certificate trigons = As2Sender.certificateOf(trigon, KEY);
        List<byte[]> bodies = bodies(sender, trigons);
        int port = URI.create(trigon.as2Url()).getPort();
        long run = System.nanoTime();
        LongFunction<byte[]> request = n -> request(sender, bodies.get((int) (n % MESSAGES)), run + "-" + n);
        Rush.run(port, CONNECTIONS, WARM_UP, request);
        long after = 1_000_000;
        Rush.Result result = Rush.run(port, CONNECTIONS, TIME, n -> request.apply(after + n));
        allTaken(trigon);
        As2Cryptography alone = new As2Cryptography(sender);
        alone.perSecond(edi(1), Duration.ofSeconds(6));
        double crypto = alone.perSecond(edi(1), Duration.ofSeconds(8));
        Figures.row(
                "AS2 messages signed and encrypted, stored and answered by a signed receipt (" + CONNECTIONS
                        + " connections)",
                Figures.of(result.perSecond()) + "/s, p50 " + Figures.millis(result.p50()) + ", p99 "
                        + Figures.millis(result.p99())
                        + (result.refused() == 0 ? "" : ", " + result.refused() + " refused"),
                "decrypting, verifying and signing alone, on all cores: " + Figures.of(crypto) + "/s; "
                        + Figures.of(result.perSecond() / crypto) + " of it",
                "as2");
    }

    private static void partner(RunningTrigon trigon) {
        String partners = "/api/v1/exchange/partners";
        fine(trigon.post(
                partners,
                KEY,
                "{\"id\":\"" + PARTNER + "\",\"name\":\"Bench AS2\",\"role\":\"carrier\",\"isaQualifier\":\"ZZ\","
                        + "\"isaId\":\"" + PARTNER + "\",\"gsId\":\"" + PARTNER + "\"}"));
        fine(trigon.post(partners + "/" + PARTNER + "/stage", KEY, "{\"stage\":\"LIVE\"}"));
    }

    private static void fine(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private static byte[] request(As2Sender sender, byte[] body, String messageId) {
        StringBuilder head = new StringBuilder("POST /as2 HTTP/1.1\r\nHost: localhost\r\n");
        sender.headers(messageId + "@bench")
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] begin = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(begin, begin.length + body.length);
        System.arraycopy(body, 0, all, begin.length, body.length);
        return all;
    }

    private static byte[] edi(int number) {
        return Edi.interchange(PARTNER, number, "QM", "214", Edi.status("BENCH" + number, "X6", Instant.now()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Made beforehand, so that what is measured is the server. */
    private static List<byte[]> bodies(As2Sender sender, X509Certificate theirs) throws Exception {
        List<byte[]> bodies = new ArrayList<>(Arrays.asList(new byte[MESSAGES][]));
        for (int i = 0; i < MESSAGES; i++) {
            bodies.set(i, sender.wrap(edi(i + 1), theirs));
        }
        return bodies;
    }

    private static void allTaken(RunningTrigon trigon) {
        String card =
                trigon.get("/api/v1/exchange/partners/" + PARTNER + "/as2", KEY).body();
        var transfers = JsonParser.parseString(card).getAsJsonObject().getAsJsonArray("transfers");
        for (var transfer : transfers) {
            String state = transfer.getAsJsonObject().get("state").getAsString();
            if (!state.equalsIgnoreCase("TAKEN")) {
                throw new IllegalStateException("a message was refused: " + transfer);
            }
        }
        if (transfers.isEmpty()) {
            throw new IllegalStateException("no message was taken");
        }
    }
}
