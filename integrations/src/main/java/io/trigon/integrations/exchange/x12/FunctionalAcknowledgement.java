package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes what became of received groups, one set for each: the functional acknowledgement (997), or the implementation
 * acknowledgement (999), which calls the same segments IK instead of AK and says of which load a segment speaks.
 */
public final class FunctionalAcknowledgement {

    /** Which of the two; the 999 exists from release 005010 on. */
    public enum Kind {
        FUNCTIONAL("997", "AK"),
        IMPLEMENTATION("999", "IK");

        private final String set;
        private final String prefix;

        Kind(String set, String prefix) {
            this.set = set;
            this.prefix = prefix;
        }

        /** {@code 997} or {@code 999}. */
        public String set() {
            return set;
        }

        String prefix() {
            return prefix;
        }
    }

    private static final int MAX_CODES = 5;
    private static final String OF_ITS_ELEMENTS = "8";
    private static final String NUMBER_MALFORMED = "6";

    private final X12Writer writer;
    private final X12Envelope envelope;
    private final Kind kind;

    private FunctionalAcknowledgement(X12Envelope envelope, Kind kind) throws EDIStreamException {
        this.writer = new X12Writer(envelope, "FA");
        this.envelope = envelope;
        this.kind = kind;
    }

    /** Whether the group is to be acknowledged: an acknowledgement itself never is. */
    public static boolean isDue(X12Group group) {
        return !group.functionalId().equals("FA");
    }

    /**
     * The interchange that acknowledges {@code groups}, which must not be empty.
     *
     * @throws IllegalStateException when the envelope can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, Kind kind, List<X12Group> groups) {
        return SoundAcknowledgement.covers(envelope, groups)
                ? SoundAcknowledgement.write(envelope, kind, groups)
                : writeChecked(envelope, kind, groups);
    }

    /** The same, whatever is in it, checked against the schema. */
    static byte[] writeChecked(X12Envelope envelope, Kind kind, List<X12Group> groups) {
        try {
            FunctionalAcknowledgement acknowledgement = new FunctionalAcknowledgement(envelope, kind);
            for (X12Group group : groups) {
                acknowledgement.write(group);
            }
            return acknowledgement.writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException(kind.set() + " could not be written: " + e.getMessage(), e);
        }
    }

    private void write(X12Group group) throws EDIStreamException {
        writer.startSet(kind.set());
        String id = X12Writer.clean(group.functionalId(), 2);
        String number = numeric(group.controlNumber(), 9);
        if (isEarly()) {
            writer.segment("AK1", id.length() == 2 ? id : "ZZ", number);
        } else {
            writer.segment("AK1", id.length() == 2 ? id : "ZZ", number, X12Writer.clean(group.version(), 12));
        }
        for (X12Transaction transaction : group.transactions()) {
            write(transaction, group.refusals().isEmpty());
        }
        List<Object> last = new ArrayList<>(List.of(
                group.verdict(),
                Math.max(0, Math.min(group.announced(), 999_999)),
                group.transactions().size(),
                group.accepted()));
        Stream.concat(group.refusals().stream(), group.noted().stream())
                .map(code -> isEarly() && code.equals(X12Group.NUMBER_TWICE) ? NUMBER_MALFORMED : code)
                .distinct()
                .limit(MAX_CODES)
                .forEach(last::add);
        writer.segment("AK9", last.toArray());
        writer.endSet();
    }

    private boolean isEarly() {
        return envelope.release().startsWith("004");
    }

    private void write(X12Transaction transaction, boolean groupTaken) throws EDIStreamException {
        writer.segment("AK2", identifier(transaction.set()), controlNumber(transaction.controlNumber()));
        for (List<X12Error> errors : bySegment(transaction.errors()).values()) {
            writeSegment(errors, transaction);
        }
        Set<String> codes = new TreeSet<>(transaction.refusals());
        codes.addAll(transaction.noted());
        if (transaction.errors().stream().anyMatch(X12Error::fatal)) {
            codes.add("5");
        }
        List<Object> answer = new ArrayList<>();
        answer.add(groupTaken ? transaction.verdict().code() : "R");
        codes.stream().limit(MAX_CODES).forEach(answer::add);
        writer.segment(kind.prefix + "5", answer.toArray());
    }

    private void writeSegment(List<X12Error> errors, X12Transaction transaction) throws EDIStreamException {
        X12Error first = errors.get(0);
        Set<String> codes = new TreeSet<>();
        errors.forEach(e -> codes.add(e.ofSegment() ? e.code() : OF_ITS_ELEMENTS));
        List<Object> segment = new ArrayList<>(List.of(tag(first.segment()), first.position(), ""));
        codes.stream().limit(MAX_CODES).forEach(segment::add);
        writer.segment(kind.prefix + "3", segment.toArray());
        Optional<BusinessUnit> unit = BusinessUnit.of(transaction);
        if (kind == Kind.IMPLEMENTATION && unit.isPresent()) {
            writer.segment("CTX", List.of(unit.get().place(), unit.get().value()));
        }
        for (X12Error error : errors) {
            if (!error.ofSegment()) {
                Object place = error.component() > 0
                        ? List.of(String.valueOf(error.element()), String.valueOf(error.component()))
                        : String.valueOf(error.element());
                String reference = error.reference().matches("\\d{1,4}") ? error.reference() : "";
                writer.segment(kind.prefix + "4", place, reference, error.code(), X12Writer.clean(error.value(), 99));
            }
        }
    }

    private static Map<String, List<X12Error>> bySegment(List<X12Error> errors) {
        Map<String, List<X12Error>> result = new LinkedHashMap<>();
        errors.forEach(e -> result.computeIfAbsent(e.position() + e.segment(), k -> new ArrayList<>())
                .add(e));
        return result;
    }

    private static String tag(String foreign) {
        String tag = X12Writer.clean(foreign, 3);
        return tag.length() < 2 ? "ZZ" : tag;
    }

    private static String identifier(String foreign) {
        String set = X12Writer.clean(foreign, 3);
        return set.length() == 3 ? set : "000";
    }

    private static String controlNumber(String foreign) {
        String number = X12Writer.clean(foreign, 9);
        return number.length() < 4 ? "0".repeat(4 - number.length()) + number : number;
    }

    private static String numeric(String foreign, int length) {
        return foreign.matches("\\d{1," + length + "}") ? foreign : "0";
    }
}
