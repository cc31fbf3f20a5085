package io.trigon.systemtests.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntFunction;

/** 214s posted to the API, each under an idempotency key. */
final class PostedDoor implements Door {
    static final String KEY_PREFIX = "crash-posted-";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningTrigon trigon;
    private final IntFunction<String> content;

    PostedDoor(RunningTrigon trigon, IntFunction<String> content) {
        this.trigon = trigon;
        this.content = content;
    }

    @Override
    public Letter letter(int number) {
        return new Letter(KEY_PREFIX + number, content.apply(number).getBytes(US_ASCII));
    }

    @Override
    public String send(Letter letter) {
        URI inbound = URI.create(trigon.url() + "/api/v1/exchange/inbound?partner=" + Freight.CARRIER);
        HttpResponse<String> answer = trigon.send(HttpRequest.newBuilder(inbound)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Freight.MANAGER)
                .header("Content-Type", "application/edi-x12")
                .header("Idempotency-Key", letter.name())
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()))
                .build());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow() + " " + answer.body();
    }
}
