package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A machine of somebody else that takes what is posted to it over TLS, at localhost. */
final class HttpsReceiver implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    record Request(String path, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.get(0);
        }
    }

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final HttpsServer server;
    private final SSLContext trust = SSLContext.getInstance("TLS");
    private volatile int status = 200;

    HttpsReceiver(Path place) throws Exception {
        KeyStore keys = keys(place.resolve("receiver.p12"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(keys);
        trust.init(null, known.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private static KeyStore keys(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String command = " -genkeypair -alias web -keyalg RSA -dname CN=localhost -ext SAN=dns:localhost -validity 10"
                + " -storetype PKCS12 -storepass changeit -keystore";
        List<String> words = new java.util.ArrayList<>(List.of((keytool + command).split(" ")));
        words.add(store.toString());
        assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        // as an authority for who trusts it
        keys.setCertificateEntry("known", keys.getCertificate("web"));
        return keys;
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** Who trusts this machine. */
    SSLContext trust() {
        return trust;
    }

    void answers(int code) {
        status = code;
    }

    /** The next one; null when none comes within half a minute. */
    Request next() throws InterruptedException {
        return requests.poll(30, TimeUnit.SECONDS);
    }

    int waiting() {
        return requests.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
