package io.trigon.integrations.tracking.replay;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.RecordedFixes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The columns {@code device}, {@code at} (ISO 8601 with an offset), {@code latitude}, {@code longitude}, and perhaps
 * {@code speed_kmh}, {@code bearing}, {@code altitude}, {@code accuracy} and {@code battery}. UTF-8.
 */
@ApplicationScoped
public class CsvRecordings implements RecordedFixes {
    private static final String UNREADABLE = "recording-unreadable";
    private static final int FIELD_MOST = 100;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String NUMBER = "[+-]?\\d{1,12}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?";

    @Override
    public List<Fix> read(InputStream csv) {
        List<Fix> fixes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .maxBufferSize(1 << 16)
                .commentStrategy(
                        CommentStrategy.SKIP) // such as the one by which a file of positions says that there are more
                .ofNamedCsvRecord(withoutMark(csv))) {
            for (NamedCsvRecord row : rows) {
                BrokenRule.unless(fixes.size() < MOST, "recording-too-long", "a recording has at most 1,000,000 rows");
                fixes.add(fixOf(row));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw refusal(fixes.size() + 2L, "CSV", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        fixes.sort(Comparator.comparing(Fix::at));
        return fixes;
    }

    /** A mark of the order of bytes is what spreadsheets put before the first column. */
    private static Reader withoutMark(InputStream csv) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != '\uFEFF') {
            text.unread(first);
        }
        return text;
    }

    private static Fix fixOf(NamedCsvRecord row) {
        String device = text(row, "device");
        unless(Fix.isDevice(device), row, "device", "1 to 64 letters, digits, or . _ : -");
        return new Fix(
                device,
                time(row),
                GeoPoint.of(must(row, "latitude", 90), must(row, "longitude", 180)),
                number(row, "speed_kmh"),
                number(row, "bearing"),
                number(row, "altitude"),
                number(row, "accuracy"),
                number(row, "battery"));
    }

    private static Instant time(NamedCsvRecord row) {
        try {
            Instant at = OffsetDateTime.parse(text(row, "at")).toInstant();
            unless(!at.isBefore(FIRST) && at.isBefore(LAST), row, "at", "a time of this age");
            return at;
        } catch (DateTimeException strange) {
            throw refusal(row, "at", "ISO 8601 with an offset");
        }
    }

    /** Empty when it isn't there. */
    private static String text(NamedCsvRecord row, String column) {
        String value = row.findField(column).orElse("").strip();
        unless(value.length() <= FIELD_MOST, row, column, "something shorter");
        return value;
    }

    private static double must(NamedCsvRecord row, String column, double most) {
        Double number = number(row, column);
        unless(number != null && Math.abs(number) <= most, row, column, "a place on Earth");
        return number;
    }

    private static Double number(NamedCsvRecord row, String column) {
        String value = text(row, column);
        unless(value.isEmpty() || value.matches(NUMBER), row, column, "a number");
        return value.isEmpty() ? null : Double.valueOf(value);
    }

    private static void unless(boolean holds, NamedCsvRecord row, String column, String wanted) {
        if (!holds) {
            throw refusal(row, column, wanted);
        }
    }

    private static BrokenRule refusal(NamedCsvRecord row, String column, String wanted) {
        return refusal(row.getStartingLineNumber(), column, ": " + wanted + " is wanted");
    }

    private static BrokenRule refusal(long line, String column, String wanted) {
        return new BrokenRule(
                UNREADABLE,
                "line " + line + ", " + column + wanted,
                Map.of("position", String.valueOf(line), "element", column));
    }
}
