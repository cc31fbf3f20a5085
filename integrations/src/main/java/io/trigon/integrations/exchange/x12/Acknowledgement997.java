package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the functional acknowledgement (997) of what was received: one set for each group. */
public final class Acknowledgement997 {

    private static final int MAX_CODES = 5;
    private static final String OF_ITS_ELEMENTS = "8";

    private Acknowledgement997() {}

    /** Whether the group is to be acknowledged: an acknowledgement itself never is. */
    public static boolean isDue(X12Group group) {
        return !group.functionalId().equals("FA");
    }

    /**
     * The interchange that acknowledges {@code groups}, which must not be empty.
     *
     * @throws IllegalStateException when the envelope can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, List<X12Group> groups) {
        try {
            X12Writer writer = new X12Writer(envelope, "FA");
            for (X12Group group : groups) {
                write(writer, envelope, group);
            }
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("997 could not be written: " + e.getMessage(), e);
        }
    }

    private static void write(X12Writer writer, X12Envelope envelope, X12Group group) throws EDIStreamException {
        writer.startSet("997");
        String id = X12Writer.clean(group.functionalId(), 2);
        String number = numeric(group.controlNumber(), 9);
        if (envelope.release().startsWith("004")) {
            writer.segment("AK1", id.length() == 2 ? id : "ZZ", number);
        } else {
            writer.segment("AK1", id.length() == 2 ? id : "ZZ", number, X12Writer.clean(group.version(), 12));
        }
        for (X12Transaction transaction : group.transactions()) {
            write(writer, transaction, group.refusals().isEmpty());
        }
        List<Object> last = new ArrayList<>(List.of(
                group.verdict(),
                Math.max(0, Math.min(group.announced(), 999_999)),
                group.transactions().size(),
                group.accepted()));
        group.refusals().stream().limit(MAX_CODES).forEach(last::add);
        writer.segment("AK9", last.toArray());
        writer.endSet();
    }

    private static void write(X12Writer writer, X12Transaction transaction, boolean groupTaken)
            throws EDIStreamException {
        writer.segment("AK2", identifier(transaction.set()), controlNumber(transaction.controlNumber()));
        for (Map.Entry<String, List<X12Error>> entry :
                bySegment(transaction.errors()).entrySet()) {
            writeSegment(writer, entry.getValue());
        }
        Set<String> codes = new TreeSet<>(transaction.refusals());
        if (transaction.errors().stream().anyMatch(X12Error::fatal)) {
            codes.add("5");
        }
        List<Object> answer = new ArrayList<>();
        answer.add(groupTaken ? transaction.verdict().code() : "R");
        codes.stream().limit(MAX_CODES).forEach(answer::add);
        writer.segment("AK5", answer.toArray());
    }

    private static void writeSegment(X12Writer writer, List<X12Error> errors) throws EDIStreamException {
        X12Error first = errors.get(0);
        Set<String> codes = new TreeSet<>();
        errors.forEach(e -> codes.add(e.ofSegment() ? e.code() : OF_ITS_ELEMENTS));
        List<Object> segment = new ArrayList<>(List.of(tag(first.segment()), first.position(), ""));
        codes.stream().limit(MAX_CODES).forEach(segment::add);
        writer.segment("AK3", segment.toArray());
        for (X12Error error : errors) {
            if (!error.ofSegment()) {
                Object place = error.component() > 0
                        ? List.of(String.valueOf(error.element()), String.valueOf(error.component()))
                        : String.valueOf(error.element());
                String reference = error.reference().matches("\\d{1,4}") ? error.reference() : "";
                writer.segment("AK4", place, reference, error.code(), X12Writer.clean(error.value(), 99));
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
