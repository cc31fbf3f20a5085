package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.TradingPartner;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {
    record Part(String name, Long count) {}

    record Whole(
            String text,
            Instant at,
            LocalDate day,
            Integer number,
            Boolean truth,
            BigDecimal amount,
            TradingPartner.Role role,
            List<Part> parts) {}

    @Test
    void aRecordIsReadAndWhatItDoesNotKnowIsPassedOver() throws IOException {
        Whole whole = read(
                """
                {"text":"ü","at":"2026-03-02T14:00:00-06:00","day":"2026-03-02","number":3,"truth":true,
                 "amount":1.50,"role":"carrier","parts":[{"name":"a","count":7,"colour":"red"},{"name":null}],"x":{}}
                """);
        assertThat(whole)
                .isEqualTo(new Whole(
                        "ü",
                        Instant.parse("2026-03-02T20:00:00Z"),
                        LocalDate.of(2026, 3, 2),
                        3,
                        true,
                        new BigDecimal("1.50"),
                        TradingPartner.Role.CARRIER,
                        List.of(new Part("a", 7L), new Part(null, null))));
    }

    @Test
    void whatIsMissingIsNull() throws IOException {
        assertThat(read("{}")).isEqualTo(new Whole(null, null, null, null, null, null, null, null));
    }

    @Test
    void anIdentifierMayComeAsANumber() throws IOException {
        assertThat(read("{\"text\":106141412345678908}").text()).isEqualTo("106141412345678908");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"at\":\"2026-03-02T14:00:00\"}|at",
                "{\"number\":1.5}|number",
                "{\"number\":\"x\"}|number",
                "{\"truth\":\"yes\"}|truth",
                "{\"role\":\"pirate\"}|role",
                "{\"text\":{}}|text",
                "{\"parts\":{}}|parts",
                "{\"parts\":[{\"count\":true}]}|parts[0].count"
            })
    void aValueThatDoesNotFitIsNamed(String json, String where) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.params()).containsEntry("where", where));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":}", "nonsense", "{} {}", "[1", "\u0000", "{'a':1}"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null", "[]", "3"})
    void aBodyIsAnObjectAndNothingElse(String json) {
        InputStream body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        @SuppressWarnings("unchecked")
        Class<Record> wanted = (Class<Record>) (Class<?>) Whole.class;
        assertThatThrownBy(() -> new JsonBodies().readFrom(wanted, wanted, null, null, null, body))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Malformed.class);
        String large = "{\"text\":\"" + "x".repeat(JsonTree.LARGEST) + "\"}";
        assertThatThrownBy(() -> read(large)).isInstanceOf(TooLarge.class);
    }

    record Answer(String name, Object value, List<Part> parts, java.time.OffsetDateTime at) {}

    @Test
    void anAnswerIsWrittenInItsOrderWithNullsAndOffsets() {
        Instant at = Instant.parse("2026-03-02T20:00:00.123Z");
        Answer answer = new Answer("ü", null, List.of(new Part("a", 1L)), Stamp.at(at, "America/Chicago"));
        assertThat(written(answer))
                .isEqualTo("{\"name\":\"ü\",\"value\":null,\"parts\":[{\"name\":\"a\",\"count\":1}],"
                        + "\"at\":\"2026-03-02T14:00:00-06:00\"}");
        assertThat(written(new Answer(null, TradingPartner.Role.CARRIER, null, Stamp.utc(at))))
                .contains("\"value\":\"CARRIER\"", "\"at\":\"2026-03-02T20:00:00Z\"");
    }

    @Test
    void whatIsNoRecordOfTheApiNeverGetsOut() {
        Answer leak = new Answer("x", new StringBuilder("an entity"), null, null);
        assertThatThrownBy(() -> written(leak))
                .as("it is our fault, and not the caller's")
                .isInstanceOf(IllegalStateException.class);
    }

    private record Told(Instant at) {}

    @Test
    void aMomentIsWrittenInUtcToTheSecond() {
        assertThat(written(new Told(Instant.parse("2026-03-02T12:00:00.123456Z"))))
                .isEqualTo("{\"at\":\"2026-03-02T12:00:00Z\"}");
    }

    private static Whole read(String json) throws IOException {
        JsonValue tree = JsonTree.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return JsonReading.as(Whole.class, tree);
    }

    private static String written(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriting.write(value, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
