package io.trigon.systemtests.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An empty house from its first second on: it says that it starts, and its first password opens nothing but a change. */
class FirstSignInIT {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final String port = String.valueOf(RunningTrigon.freePort());
    private final String url = "http://127.0.0.1:" + port;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void whoIsEarlyIsToldToComeAgainAndTheFirstPasswordMustBeChanged() throws Exception {
        var early = CompletableFuture.supplyAsync(this::firstAnswer);
        var settings = Map.of("TRIGON_HTTP_PORT", port);
        try (RunningTrigon trigon = RunningTrigon.start("run", RunningTrigon.temporaryFolder("first"), settings)) {
            HttpResponse<String> answer = early.get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            RunningTrigon.await("the first password", Duration.ofMinutes(2), () -> trigon.printed()
                    .contains("as admin with the password"));
            signIn(trigon.printed().replaceAll("(?s).*as admin with the password (\\S+).*", "$1"));
        }
    }

    private void signIn(String first) throws IOException, InterruptedException {
        HttpResponse<String> in = post("/login", get("/login").body(), Map.of("login", "admin", "password", first));
        assertThat(in.headers().firstValue("Location")).contains("/app/profile");
        assertThat(get("/app/admin/users").headers().firstValue("Location")).contains("/app/profile");

        change(first, first);
        assertThat(get("/app/admin/users").statusCode()).isEqualTo(303);
        HttpResponse<String> changed = change(first, "chosen by myself");
        assertThat(changed.headers().firstValue("Location")).contains("/app/home");
        assertThat(get("/app/admin/users").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String present, String next) throws IOException, InterruptedException {
        var fields = Map.of("presentPassword", present, "password", next, "repeatedPassword", next);
        return post("/app/profile/password", get("/app/profile").body(), fields);
    }

    /** The first answer of ours: before the application is there, the server below it answers 404, 500 or 503 in HTML. */
    private HttpResponse<String> firstAnswer() {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        RunningTrigon.await("an answer", Duration.ofMinutes(5), () -> {
            try {
                answer.set(get("/api/v1/me", A_MOMENT));
                return answer.get()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .contains("application/problem+json");
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        return answer.get();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, PATIENCE);
    }

    private HttpResponse<String> get(String path, Duration limit) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(limit).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        String body = "csrf=" + token.group(1) + "&"
                + fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", url + "/app/profile")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
