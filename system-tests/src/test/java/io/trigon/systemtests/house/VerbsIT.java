package io.trigon.systemtests.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of the launcher as a person types them: the first start, what is refused and why, backup and restore. */
class VerbsIT {

    @TempDir
    Path folder;

    /** What a verb printed and how it ended. */
    private record Said(int code, String words) {}

    @Test
    void theFirstStartGivesAPasswordOnceAndABackupOfItStartsElsewhere() throws Exception {
        Path data = folder.resolve("first");
        try (RunningTrigon trigon = RunningTrigon.start("run", data, Map.of())) {
            assertThat(trigon.printed()).doesNotContain("demo", "sample");
            String password = firstPassword(trigon.printed());
            assertThat(afterSignIn(trigon.url(), password))
                    .as("a password that was printed is to be changed")
                    .contains("/app/profile");
            Said second = said(Map.of("TRIGON_DATA", data.toString()), "run");
            assertThat(second.code()).isNotZero();
            assertThat(second.words()).contains("already runs on " + data);
            Said early = said(Map.of("TRIGON_DATA", data.toString()), "backup", file("early.zip"));
            assertThat(early.words()).contains("Stop it first");
            trigon.stop();
        }

        assertThat(said(Map.of("TRIGON_DATA", data.toString()), "backup", file("kept.zip"))
                        .words())
                .contains("Backed up");
        Path elsewhere = folder.resolve("elsewhere");
        Said restored = said(Map.of(), "restore", file("kept.zip"), "--data", elsewhere.toString());
        assertThat(restored.words().lines()).singleElement().asString().startsWith("Restored");
        assertThat(elsewhere.resolve(".trigon-data"))
                .as("a folder that a restore made is one of ours")
                .exists();
        assertThat(said(Map.of(), "restore", file("kept.zip"), "--data", elsewhere.toString())
                        .words())
                .contains("not empty");

        try (RunningTrigon again = RunningTrigon.start("run", elsewhere, Map.of())) {
            assertThat(again.printed()).doesNotContain("password");
            assertThat(again.get("/api/v1/users", "demo-admin").statusCode())
                    .as("keys of the demo open nothing outside it")
                    .isEqualTo(401);
        }
    }

    @Test
    void whatCannotBeStartedSaysWhyAndWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refused("run", "--http-port", port)).contains("port " + port + " is in use", "--http-port 8081");
            assertThat(refused("run", "--http-port", "" + RunningTrigon.freePort(), "--port-osmand", port))
                    .contains("port " + port, "in use", "--port-osmand");
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refused(
                            "run",
                            "--http-port",
                            "" + RunningTrigon.freePort(),
                            "--port-osmand",
                            "" + RunningTrigon.freePort(),
                            "--port-as2",
                            "" + RunningTrigon.freePort(),
                            "--port-mqtt",
                            port))
                    .contains("port " + port, "in use", "--port-mqtt");
        }
        assertThat(refused("run", "--http-port", "99999")).contains("TRIGON_HTTP_PORT is '99999'");
        assertThat(refused("run", "--port-mqtt", "open")).contains("TRIGON_PORT_MQTT is 'open'");
        assertThat(refused("run", "--db-url", "jdbc:mysql://here/db")).contains("jdbc:h2:", "jdbc:postgresql:");
        assertThat(refused("run", "--colour", "red")).contains("--colour is no setting", "trigon help");
        assertThat(refused("run", "--fresh")).contains("for the demo only");
        assertThat(refused("strat")).contains("'strat'", "trigon help");
        assertThat(refused("backup", file("none.zip"))).contains("no Trigon has worked on", "--demo");
    }

    @Test
    void freshNeverDeletesAFolderThatIsNoneOfOurs() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Path photo = Files.writeString(photos.resolve("cat.jpg"), "miaow");

        assertThat(refused("demo", "--fresh", "--data", photos.toString())).contains("not a data folder of Trigon");

        assertThat(photo).exists();
    }

    @Test
    void aSettingsFileIsReadAndAFlagWinsOverIt() throws Exception {
        Path file = Files.writeString(folder.resolve("my.properties"), "http.port=99999\n# a remark\n");

        assertThat(refused("run", "--config", file.toString())).contains("'99999'");
        assertThat(refused("run", "--config", file.toString(), "--http-port", "77777"))
                .contains("'77777'");
        Files.writeString(file, "htpp.port=8080\n");
        assertThat(refused("run", "--config", file.toString())).contains("'htpp.port'", "no setting");
    }

    private String refused(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("refused").toString()));
        }
        Said said = said(Map.of(), all.toArray(String[]::new));
        assertThat(said.code()).as(said.words()).isNotZero();
        return said.words();
    }

    private static Said said(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(RunningTrigon.distribution().resolve("trigon").toString());
        command.addAll(List.of(words));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().putAll(settings);
        Process process = launcher.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String firstPassword(String printed) {
        Matcher found =
                Pattern.compile("sign in as admin with the password (\\S+)").matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return found.group(1);
    }

    /** Where the browser is sent after signing in. */
    private static String afterSignIn(String url, String password) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI login = URI.create(url + "/login");
        String form = browser.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        String fields = "csrf=" + encoded(csrf.group(1)) + "&login=admin&password=" + encoded(password) + "&to=";
        var answer = browser.send(
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
