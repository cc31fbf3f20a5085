package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.Vocabulary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An id for an event that came without one, made of what it says: equal for all ways of saying it, in JSON and XML, with URNs
 * or Digital Links, bare words or addresses, in any order of fields and lists. As the standard has it, neither the time of
 * recording nor a declaration of an error counts, so that the declaration has the id of the event that it declares wrong.
 */
final class EventHash {
    private static final Set<String> BESIDE = Set.of("@context", "eventID", "recordTime", "errorDeclaration");
    private static final Map<String, Vocabulary> WORDS = Map.of(
            "bizStep", Vocabulary.BIZ_STEP,
            "disposition", Vocabulary.DISPOSITION,
            "set", Vocabulary.DISPOSITION,
            "unset", Vocabulary.DISPOSITION);

    /** XML doesn't tell a number from a text that looks like one. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,29})?");

    private final Prefixes prefixes;

    private EventHash(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    static String of(JsonNode event, Prefixes prefixes) {
        return "ni:///sha-256;" + sha256(new EventHash(prefixes).object(event, true));
    }

    private String object(JsonNode object, boolean event) {
        Map<String, String> fields = new TreeMap<>();
        object.properties().forEach(field -> {
            String name = field.getKey();
            if (!(event && BESIDE.contains(name))) {
                fields.put(prefixes.written(name), value(name, field.getValue()));
            }
        });
        StringBuilder text = new StringBuilder("{");
        fields.forEach((name, value) -> text.append(quoted(name)).append(value));
        return text.append('}').toString();
    }

    private String value(String name, JsonNode value) {
        if (value.isObject()) {
            return object(value, false);
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(value(name, item)));
            items.sort(null);
            return "[" + String.join("", items) + "]";
        }
        return quoted(value.isNumber() ? plain(value.decimalValue()) : text(name, value.asText()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private String text(String name, String text) {
        String written = prefixes.written(text);
        Vocabulary words = WORDS.get(name);
        if (words != null) {
            return words.normal(written);
        }
        if (SensorWords.FIELDS.contains(name)) {
            String bare = SensorWords.bare(written);
            return Vocabulary.SOURCE_DEST_TYPE.normal(Vocabulary.BIZ_TRANSACTION_TYPE.normal(bare));
        }
        if (NUMBER.matcher(text).matches()) {
            return plain(new BigDecimal(text));
        }
        boolean time = name.endsWith("Time") || name.equals("time");
        return time ? instant(text) : EpcisId.of(written).normal();
    }

    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .toInstant()
                    .toString();
        } catch (DateTimeException noTime) {
            return text;
        }
    }

    /** With its length before it, so that no text can pass for the end of another. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
