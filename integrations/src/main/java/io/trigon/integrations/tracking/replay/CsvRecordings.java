package io.trigon.integrations.tracking.replay;

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns {@code device}, {@code at} (ISO 8601 with an offset), {@code latitude}, {@code longitude}, and perhaps
 * {@code speed_kmh}, {@code bearing}, {@code altitude}, {@code accuracy} and {@code battery}. UTF-8.
 */
@ApplicationScoped
public class CsvRecordings implements RecordedFixes {
    private static final String UNREADABLE = "recording-unreadable";
    private static final int FIELD_MOST = 100;
    private static final String NUMBER = "[+-]?\\d{1,12}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?";

    @Override
    public List<Fix> read(InputStream csv) {
        List<Fix> fixes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .maxBufferSize(1 << 16)
                .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                BrokenRule.unless(fixes.size() < MOST, "recording-too-long", "a recording has at most 1,000,000 rows");
                fixes.add(fixOf(row));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BrokenRule(UNREADABLE, "it is no CSV: line " + (fixes.size() + 2));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        fixes.sort(Comparator.comparing(Fix::at));
        return fixes;
    }

    private static Fix fixOf(NamedCsvRecord row) {
        try {
            return new Fix(
                    text(row, "device"),
                    OffsetDateTime.parse(text(row, "at")).toInstant(),
                    GeoPoint.of(must(row, "latitude"), must(row, "longitude")),
                    number(row, "speed_kmh"),
                    number(row, "bearing"),
                    number(row, "altitude"),
                    number(row, "accuracy"),
                    number(row, "battery"));
        } catch (BrokenRule refused) {
            throw new BrokenRule(UNREADABLE, "line " + row.getStartingLineNumber() + ": " + refused.getMessage());
        } catch (DateTimeException strange) {
            throw new BrokenRule(UNREADABLE, "line " + row.getStartingLineNumber() + ": at is ISO 8601 with an offset");
        }
    }

    /** Empty when it isn't there. */
    private static String text(NamedCsvRecord row, String column) {
        String value = row.findField(column).orElse("").strip();
        BrokenRule.unless(value.length() <= FIELD_MOST, UNREADABLE, column + " is too long");
        return value;
    }

    private static double must(NamedCsvRecord row, String column) {
        Double number = number(row, column);
        BrokenRule.unless(number != null, UNREADABLE, column + " is missing");
        return number;
    }

    private static Double number(NamedCsvRecord row, String column) {
        String value = text(row, column);
        BrokenRule.unless(value.isEmpty() || value.matches(NUMBER), UNREADABLE, column + " should be a number");
        return value.isEmpty() ? null : Double.valueOf(value);
    }
}
