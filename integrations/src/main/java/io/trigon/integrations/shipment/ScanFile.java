package io.trigon.integrations.shipment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trigon.domain.exchange.ContentHash;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.SentScan;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a scanner's file: CSV with a header that names {@code code} and perhaps {@code id}, {@code at} and {@code site}, or
 * JSON, an array of objects with these members, an object whose {@code scans} is one, or a lone object. UTF-8. A scan without
 * an id gets one of the file's content and its row, so that the same file read again has no second effect.
 */
final class ScanFile {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_ROWS = 10_000;
    private static final String UNREADABLE = "scan-file-unreadable";

    private ScanFile() {}

    /** @throws BrokenRule {@code scan-file-unreadable}, {@code scan-file-too-large}; none of it is taken then */
    static List<SentScan> read(String name, byte[] content) {
        BrokenRule.unless(content.length <= MOST_BYTES, "scan-file-too-large", "a file has at most 5 MiB");
        String text = text(content);
        String mark = "file:" + ContentHash.of(content).substring(0, 16) + ":";
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        List<SentScan> scans = parsed(text, json);
        BrokenRule.unless(scans.size() <= MOST_ROWS, "scan-file-too-large", "a file has at most 10,000 scans");
        List<SentScan> named = new ArrayList<>();
        for (SentScan scan : scans) {
            boolean own = scan.id() != null && !scan.id().isBlank();
            String id = own ? scan.id() : mark + (named.size() + 1);
            named.add(new SentScan(id, scan.code(), scan.at(), scan.site()));
        }
        return named;
    }

    /**
     * The scans of a message in JSON, as they are.
     *
     * @throws BrokenRule {@code scan-file-unreadable}
     */
    static List<SentScan> ofMessage(byte[] content) {
        return parsed(text(content), true);
    }

    /** Parsers throw what they like, of depth for one: read again it would come again. */
    private static List<SentScan> parsed(String text, boolean json) {
        try {
            return json ? ofJson(text) : ofCsv(text);
        } catch (BrokenRule known) {
            throw known;
        } catch (RuntimeException strange) {
            throw new BrokenRule(UNREADABLE, "it can't be parsed");
        }
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new BrokenRule(UNREADABLE, "it is not UTF-8");
        }
    }

    private static List<SentScan> ofCsv(String text) {
        List<SentScan> scans = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                BrokenRule.unless(row.getHeader().contains("code"), UNREADABLE, "the first line names no column code");
                BrokenRule.unless(scans.size() <= MOST_ROWS, "scan-file-too-large", "a file has at most 10,000 scans");
                scans.add(new SentScan(cell(row, "id"), cell(row, "code"), cell(row, "at"), cell(row, "site")));
            }
            return scans;
        } catch (CsvParseException | IllegalArgumentException | IOException broken) {
            throw new BrokenRule(UNREADABLE, "the file is no CSV: " + broken.getMessage());
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(value -> !value.isBlank()).orElse(null);
    }

    private static List<SentScan> ofJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue all = reader.readValue();
            if (all instanceof JsonObject lone && lone.containsKey("code")) {
                return List.of(ofObject(lone));
            }
            JsonArray scans =
                    all instanceof JsonArray array ? array : all.asJsonObject().getJsonArray("scans");
            BrokenRule.unless(scans != null, UNREADABLE, "it holds no scans");
            return scans.stream().map(ScanFile::ofObject).toList();
        } catch (JsonException | ClassCastException broken) {
            throw new BrokenRule(UNREADABLE, "it is no JSON of scans");
        }
    }

    private static SentScan ofObject(JsonValue value) {
        JsonObject scan = value.asJsonObject();
        return new SentScan(member(scan, "id"), member(scan, "code"), member(scan, "at"), member(scan, "site"));
    }

    private static String member(JsonObject scan, String name) {
        return scan.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
