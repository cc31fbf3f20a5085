package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A subscriber's machine at localhost: takes events over TLS while it is up, and refuses them while it is asked to. */
final class EventReceiver implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    /** What it took. */
    record Taken(String path, String signature, String type, byte[] body) {
        JsonObject document() {
            return JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }

        List<String> eventIds() {
            List<String> ids = new ArrayList<>();
            results()
                    .getAsJsonObject("resultsBody")
                    .getAsJsonArray("eventList")
                    .forEach(e -> ids.add(e.getAsJsonObject().get("eventID").getAsString()));
            return ids;
        }

        JsonObject results() {
            return document().getAsJsonObject("epcisBody").getAsJsonObject("queryResults");
        }
    }

    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final int port = RunningTrigon.freePort();
    private final Path keys;
    private final SSLContext tls = SSLContext.getInstance("TLS");
    private HttpsServer server;
    private volatile int status = 204;

    EventReceiver(Path place) throws Exception {
        keys = place.resolve("receiver.p12");
        makeKeys();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        tls.init(own.getKeyManagers(), null, null);
        open();
    }

    private void makeKeys() throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        keytool(
                keytool,
                "-genkeypair",
                "-alias",
                "web",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost");
        String certificate = keys.resolveSibling("receiver.cer").toString();
        keytool(keytool, "-exportcert", "-alias", "web", "-file", certificate);
        keytool(keytool, "-importcert", "-noprompt", "-alias", "known", "-file", certificate);
    }

    private void keytool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(keys.resolveSibling("keytool.txt").toFile())
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    /** Options of a JVM that trusts it. */
    String trust() {
        return "-Djavax.net.ssl.trustStore=" + keys + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }

    String url() {
        return "https://localhost:" + port + "/events";
    }

    /** Takes connections, on the same port as before. */
    void open() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int answer = status;
        Taken document = new Taken(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("GS1-Signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
        if (answer < 300) {
            taken.add(document);
        }
    }

    void answers(int code) {
        status = code;
    }

    /** The next that it takes. */
    Taken next() throws InterruptedException {
        Taken next = taken.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a document within a minute").isNotNull();
        return next;
    }

    /** No connection is taken any more. */
    @Override
    public void close() {
        server.stop(0);
    }
}
