package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonPartsTest {
    private static final String BODY =
            "{\"name\":\"yard\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1.5,2],[3,4]]],\"z\":null}}";

    record Shape(String name, JsonObject geometry) {}

    @Test
    void aPartThatIsJsonGoesInAndOutAsItIs() {
        JsonObject json = Json.createReader(new StringReader(BODY)).readObject();
        Shape shape = JsonReading.as(Shape.class, json);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriting.write(shape, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(BODY);
    }
}
