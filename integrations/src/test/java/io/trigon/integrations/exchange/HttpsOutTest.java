package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.domain.exchange.remote.SetPostAddress;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Messages posted to a partner by HTTPS")
class HttpsOutTest {

    private static final byte[] BODY = "ISA*00*~".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "a partner key";

    @TempDir
    Path place;

    private record Request(Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    private final World world = new World();
    private final List<Request> requests = new ArrayList<>();
    private volatile int status = 200;
    private HttpsServer server;
    private SSLContext trust;
    private KeyedSafe safe;
    private final OneAddress addresses = new OneAddress();

    private static final class OneAddress implements PostAddresses {
        private PostAddress only;

        @Override
        public PostAddress add(PostAddress address) {
            only = address;
            return address;
        }

        @Override
        public Optional<PostAddress> of(String partnerId) {
            return Optional.ofNullable(only).filter(a -> a.partnerId().equals(partnerId));
        }

        @Override
        public void remove(PostAddress address) {
            only = null;
        }
    }

    @BeforeEach
    void open() throws Exception {
        KeyStore keys = keys();
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), null, null);
        TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(keys);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, known.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/in", exchange -> {
            requests.add(new Request(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders()
                    .set("Location", "https://localhost:" + server.getAddress().getPort() + "/in");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        safe = new KeyedSafe(place.toString(), Optional.empty());
        Company company = world.companies.add(new Company("Acme", null));
        world.exchange.add(new TradingPartner(
                        "ACME",
                        "Acme",
                        TradingPartner.Role.SHIPPER,
                        company,
                        "ZZ",
                        "ACME",
                        "ACME",
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private KeyStore keys() throws Exception {
        Path store = place.resolve("web.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "web",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        // as an authority for who trusts it
        keys.setCertificateEntry("known", keys.getCertificate("web"));
        return keys;
    }

    private String url(String host) {
        return "https://" + host + ":" + server.getAddress().getPort() + "/in";
    }

    private OutboundMessage message() {
        return world.outbox.add(OutboundMessage.file("ACME", "997-1.edi", "997", BODY, null, world.clock.instant())
                .by(Way.HTTPS));
    }

    private HttpsOut out(String inside, SSLContext trusted) {
        return new HttpsOut(
                addresses, safe, new GuardedHttp(new AddressGuard(Optional.of(inside)), trusted), world.clock);
    }

    private SetPostAddress setAddress() {
        return new SetPostAddress(addresses, world.exchange, safe);
    }

    @Test
    void carryTheSecretTheSignatureAndTheSameKeyAtEachAttempt() throws Exception {
        setAddress().set("ACME", url("localhost"), "X-Partner-Key", SECRET, "signing key");
        OutboundMessage message = message();

        out("127.0.0.1", trust).send(message);
        out("127.0.0.1", trust).send(message);

        Request first = requests.get(0);
        assertThat(first.body()).isEqualTo(BODY);
        assertThat(first.header("X-partner-key")).isEqualTo(SECRET);
        assertThat(first.header("Content-type")).isEqualTo("application/EDI-X12");
        assertThat(first.header("X-trigon-file")).isEqualTo("997-1.edi");
        assertThat(first.header("Idempotency-key")).isEqualTo(requests.get(1).header("Idempotency-key"));
        String seconds = String.valueOf(world.clock.instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("signing key".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
        assertThat(first.header("X-trigon-signature"))
                .isEqualTo("t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(BODY)));
    }

    @Test
    void areNotTakenForDeliveredWhenTheServerSaysOtherwiseOrSendsUsElsewhere() {
        setAddress().set("ACME", url("localhost"), null, SECRET, null);
        for (int refusal : new int[] {302, 307, 401, 500}) {
            status = refusal;
            int before = requests.size();

            assertThatThrownBy(() -> out("127.0.0.1", trust).send(message())).hasMessageContaining("status " + refusal);

            assertThat(requests).hasSize(before + 1);
        }
    }

    @Test
    void goToNobodyWhoseCertificateOrNameIsNotKnown() throws Exception {
        setAddress().set("ACME", url("localhost"), null, SECRET, null);
        assertThatThrownBy(() -> out("127.0.0.1", SSLContext.getDefault()).send(message()))
                .hasMessageContaining("did not take the message");
        setAddress().set("ACME", url("127.0.0.1"), null, SECRET, null);
        assertThatThrownBy(() -> out("127.0.0.1", trust).send(message()))
                .hasMessageContaining("did not take the message");

        assertThat(requests).isEmpty();
    }

    @Test
    void reachNothingInsideOurNetwork() {
        setAddress().set("ACME", url("localhost"), null, SECRET, null);

        assertThatThrownBy(() -> out("10.0.0.0/8", trust).send(message()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("address-inside"));
        assertThat(requests).isEmpty();
    }

    @Test
    void askForTheSecretAgainForAnotherAddress() throws IOException {
        SetPostAddress set = setAddress();
        set.set("ACME", "https://edi.partner.example/in", null, SECRET, null);
        set.set("ACME", "https://edi.partner.example/in", "X-Other", null, null);

        assertBroken("post-secret", () -> set.set("ACME", "https://evil.example/in", null, null, null));
        assertBroken("post-url", () -> set.set("ACME", "http://edi.partner.example/in", null, SECRET, null));
        assertBroken("post-url", () -> set.set("ACME", "https://u:p@edi.partner.example/", null, SECRET, null));
        assertBroken("post-header", () -> set.set("ACME", "https://edi.partner.example/in", "Host", SECRET, null));
        assertBroken("post-secret-form", () -> set.set("ACME", "https://a.example/", null, "a\r\nHost: b", null));
        assertThat(addresses.of("ACME").orElseThrow().lockedSecret()).doesNotContain(SECRET);
    }

    private static void assertBroken(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
