package io.trigon.web.api;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Records as JSON text that people read, in the form of the API. */
public final class JsonText {
    private JsonText() {}

    /** Indented, one field in a line. */
    public static String write(Record value) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        JsonWriting.write(value, plain);
        StringWriter text = new StringWriter();
        try (var in = Json.createReader(new StringReader(plain.toString(StandardCharsets.UTF_8)));
                var out = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            out.write(in.readValue());
        }
        return text.toString().stripLeading() + "\n";
    }

    /**
     * Bounded as a body of the API is.
     *
     * @throws Malformed for what is no such JSON
     */
    public static <T extends Record> T read(Class<T> type, String text) {
        try {
            T read = JsonReading.as(
                    type, JsonTree.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            if (read == null) {
                throw new Malformed("an object is wanted", "");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
