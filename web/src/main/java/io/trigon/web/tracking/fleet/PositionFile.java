package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Positions as files, each written as it comes. What is written holds nothing that a person typed but the ids of devices. */
final class PositionFile {
    private static final String COLUMNS =
            "device,at,latitude,longitude,speed_kmh,bearing,altitude,accuracy,battery\r\n";

    private PositionFile() {}

    /** Where the positions come from: each is handed to the taker; what is returned says after which to go on, if there are more. */
    interface Source {
        Optional<After> each(Consumer<Fix> taker);
    }

    interface Writing {
        void write(OutputStream out, Source source) throws IOException;
    }

    /** What is cut ends with a line that says so; it begins with {@code #}, which no id of a device does. */
    static void csv(OutputStream out, Source source) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(COLUMNS);
        Optional<After> next = source.each(fix -> {
            try {
                writer.write(line(fix));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        if (next.isPresent()) {
            writer.write("# there are more: after=" + PositionQuery.next(next.get()) + "\r\n");
        }
        writer.flush();
    }

    private static String line(Fix fix) {
        return Stream.of(
                        fix.device(),
                        fix.at(), // to the microsecond, or a file that is replayed would be stored a second time
                        fix.point().latitude(),
                        fix.point().longitude(),
                        fix.speedKmh(),
                        fix.bearing(),
                        fix.altitude(),
                        fix.accuracy(),
                        fix.battery())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What is cut has a member {@code next} behind its features. */
    static void geoJson(OutputStream out, Source source) {
        try (JsonGenerator json = Json.createGenerator(new Unclosed(out))) {
            json.writeStartObject().write("type", "FeatureCollection").writeStartArray("features");
            Optional<After> next = source.each(fix -> feature(json, fix));
            json.writeEnd();
            next.ifPresent(after -> json.write("next", PositionQuery.next(after)));
            json.writeEnd();
        }
    }

    private static void feature(JsonGenerator json, Fix fix) {
        json.writeStartObject().write("type", "Feature");
        json.writeStartObject("geometry").write("type", "Point").writeStartArray("coordinates");
        json.write(fix.point().longitude())
                .write(fix.point().latitude())
                .writeEnd()
                .writeEnd();
        json.writeStartObject("properties").write("device", fix.device());
        json.write("at", fix.at().toString());
        measured(json, "speedKmh", fix.speedKmh());
        measured(json, "bearing", fix.bearing());
        measured(json, "altitude", fix.altitude());
        measured(json, "accuracy", fix.accuracy());
        measured(json, "battery", fix.battery());
        json.writeEnd().writeEnd();
    }

    private static void measured(JsonGenerator json, String name, Double value) {
        if (value != null) {
            json.write(name, value);
        }
    }

    /** The stream belongs to the server, which closes it itself. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
