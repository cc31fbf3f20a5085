package io.trigon.systemtests.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code trigon.ear} on a real Payara Server, in a domain of its own on free ports. */
class PayaraServerIT {
    private static final String DOMAIN = "trigon-it";

    private final Path asadmin = Path.of(System.getProperty("trigon.payara"), "bin", "asadmin");
    private final Path domains = RunningTrigon.temporaryFolder("payara-domains");
    private final Path data = RunningTrigon.temporaryFolder("payara");
    private final int http = RunningTrigon.freePort();
    private final int admin = RunningTrigon.freePort();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theEarDeploysIsReadyAndShowsTheSignInPage() throws Exception {
        createDomain();
        asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);

        asadmin("deploy", "--name", "trigon", System.getProperty("trigon.ear"));

        RunningTrigon.await("ready", Duration.ofMinutes(3), this::isReady);
        assertThat(get("/health/ready").body()).contains("\"UP\"");
        HttpResponse<String> signIn = get("/login");
        assertThat(signIn.statusCode()).isEqualTo(200);
        assertThat(signIn.body()).contains("password");
        assertThat(data.resolve("first-password.txt")).exists();
        assertThat(Files.readString(domains.resolve(DOMAIN).resolve("logs/server.log")))
                .contains("Trigon")
                .doesNotContain("query cache on");
    }

    private boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void stop() throws Exception {
        asadmin("stop-domain", "--domaindir", domains.toString(), "--kill", DOMAIN);
    }

    private void createDomain() throws Exception {
        String ports = String.join(
                ":",
                "http.ssl.port=" + RunningTrigon.freePort(),
                "jms.port=" + RunningTrigon.freePort(),
                "domain.jmxPort=" + RunningTrigon.freePort(),
                "orb.listener.port=" + RunningTrigon.freePort(),
                "orb.ssl.port=" + RunningTrigon.freePort(),
                "orb.mutualauth.port=" + RunningTrigon.freePort(),
                "osgi.shell.telnet.port=" + RunningTrigon.freePort(),
                "java.debugger.port=" + RunningTrigon.freePort(),
                "hazelcast.start.port=" + RunningTrigon.freePort(),
                "hazelcast.das.port=" + RunningTrigon.freePort());
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--adminport",
                Integer.toString(admin),
                "--instanceport",
                Integer.toString(http),
                "--domainproperties",
                ports,
                DOMAIN);
        Path file = domains.resolve(DOMAIN).resolve("config/domain.xml");
        String written = Files.readString(file);
        String settings = settings();
        assertThat(written).contains("</java-config>");
        Files.writeString(file, written.replace("</java-config>", settings + "</java-config>"));
    }

    /** As docs/payara-server.md says. */
    private String settings() {
        return List.of(
                        "user.timezone=UTC",
                        "jakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider",
                        "trigon.demo=false",
                        "trigon.data=" + data,
                        "trigon.port.osmand=" + RunningTrigon.freePort(),
                        "trigon.port.as2=" + RunningTrigon.freePort(),
                        "trigon.port.mqtt=" + RunningTrigon.freePort(),
                        "trigon.db.driver=org.h2.Driver",
                        "trigon.db.url=jdbc:h2:file:" + data
                                + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=0",
                        "trigon.db.user=trigon")
                .stream()
                .map(setting -> "<jvm-options>-D" + setting + "</jvm-options>\n")
                .reduce("", String::concat);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + http + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(asadmin.toString(), "--interactive=false", "--port", Integer.toString(admin)));
        command.addAll(List.of(arguments));
        Path said = data.resolve("asadmin-" + arguments[0] + ".txt");
        ProcessBuilder tool =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        tool.environment().put("AS_ADMIN_READTIMEOUT", "900000");
        tool.environment().put("TRIGON_DB_PASSWORD", "trigon");
        tool.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = tool.start();
        assertThat(running.waitFor(15, TimeUnit.MINUTES)).as(arguments[0]).isTrue();
        assertThat(running.exitValue())
                .as("asadmin %s: %s", arguments[0], Files.readString(said))
                .isZero();
    }
}
