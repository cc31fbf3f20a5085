package io.trigon.integrations.exchange.x12;

import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement.Kind;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Acknowledges groups in which all is well, as nearly every group is: byte for byte what {@link X12Writer} would write, at a
 * fraction of what it costs. What holds anything unusual is left to that one, which checks it against the schema.
 */
final class SoundAcknowledgement {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm").withZone(ZoneOffset.UTC);

    private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Z](?:[0-9A-Z-]{0,13}[0-9A-Z])?");
    private static final Pattern GROUP_ADDRESS = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,13}[0-9A-Z]");
    private static final Pattern FUNCTION = Pattern.compile("[A-Z]{2}");
    private static final Pattern GROUP_NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern SET_NUMBER = Pattern.compile("[0-9A-Z]{4,9}");
    private static final int MOST_SETS = 999_999;

    private final X12Envelope envelope;
    private final Kind kind;
    private final StringBuilder text = new StringBuilder(512);
    private int segments;

    private SoundAcknowledgement(X12Envelope envelope, Kind kind) {
        this.envelope = envelope;
        this.kind = kind;
    }

    /** Whether it can be written here. */
    static boolean covers(X12Envelope envelope, List<X12Group> groups) {
        return QUALIFIER.matcher(envelope.senderQualifier()).matches()
                && QUALIFIER.matcher(envelope.receiverQualifier()).matches()
                && ADDRESS.matcher(envelope.sender()).matches()
                && ADDRESS.matcher(envelope.receiver()).matches()
                && GROUP_ADDRESS.matcher(envelope.groupSender()).matches()
                && GROUP_ADDRESS.matcher(envelope.groupReceiver()).matches()
                && X12Schemas.VERSIONS.contains(envelope.release())
                && envelope.controlNumber() > 0
                && envelope.controlNumber() < 1_000_000_000
                && groups.stream().allMatch(group -> isSound(group, envelope.release()));
    }

    private static boolean isSound(X12Group group, String release) {
        return group.verdict().equals("A")
                && group.version().equals(release)
                && group.announced() == group.transactions().size()
                && group.announced() <= MOST_SETS
                && FUNCTION.matcher(group.functionalId()).matches()
                && GROUP_NUMBER.matcher(group.controlNumber()).matches()
                && group.transactions().stream()
                        .allMatch(set -> X12Schemas.SETS.contains(set.set())
                                && SET_NUMBER.matcher(set.controlNumber()).matches());
    }

    static byte[] write(X12Envelope envelope, Kind kind, List<X12Group> groups) {
        SoundAcknowledgement written = new SoundAcknowledgement(envelope, kind);
        written.open();
        int sets = 0;
        for (X12Group group : groups) {
            written.set(group, "%04d".formatted(++sets));
        }
        written.close(sets);
        return written.text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void open() {
        boolean late = envelope.release().startsWith("005");
        String date = DATE.format(envelope.at());
        String time = TIME.format(envelope.at());
        segment(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                envelope.senderQualifier(),
                padded(envelope.sender()),
                envelope.receiverQualifier(),
                padded(envelope.receiver()),
                date.substring(2),
                time,
                late ? "^" : "U",
                envelope.interchangeVersion(),
                nineDigits(),
                "0",
                envelope.test() ? "T" : "P",
                String.valueOf(X12Delimiters.OURS.component()));
        segment(
                "GS",
                "FA",
                envelope.groupSender(),
                envelope.groupReceiver(),
                date,
                time,
                String.valueOf(envelope.controlNumber()),
                "X",
                envelope.release());
    }

    private void set(X12Group group, String number) {
        segments = 0;
        segment("ST", kind.set(), number);
        if (envelope.release().startsWith("004")) {
            segment("AK1", group.functionalId(), group.controlNumber());
        } else {
            segment("AK1", group.functionalId(), group.controlNumber(), group.version());
        }
        for (X12Transaction set : group.transactions()) {
            segment("AK2", set.set(), set.controlNumber());
            segment(kind.prefix() + "5", "A");
        }
        String count = String.valueOf(group.announced());
        segment("AK9", "A", count, count, count);
        segment("SE", String.valueOf(segments + 1), number);
    }

    private void close(int sets) {
        segment("GE", String.valueOf(sets), String.valueOf(envelope.controlNumber()));
        segment("IEA", "1", nineDigits());
    }

    private void segment(String tag, String... elements) {
        text.append(tag);
        for (String element : elements) {
            text.append(X12Delimiters.OURS.element()).append(element);
        }
        text.append(X12Delimiters.OURS.segment());
        segments++;
    }

    private String nineDigits() {
        String number = String.valueOf(envelope.controlNumber());
        return "0".repeat(9 - number.length()) + number;
    }

    private static String padded(String id) {
        return id + " ".repeat(15 - id.length());
    }
}
