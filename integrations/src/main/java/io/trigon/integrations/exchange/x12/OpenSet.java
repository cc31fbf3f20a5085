package io.trigon.integrations.exchange.x12;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The transaction set being read. */
final class OpenSet {

    /** AK502 codes that a trailer earns: of one that was put in they say nothing. */
    private static final Set<String> OF_TRAILER = Set.of("3", "4");

    /** Type of the elements we leave alone: nothing in them is an error to us. */
    private static final String LEFT_ALONE = "FREE";

    private final int start;
    private final int maxErrors;
    private final boolean withoutTrailer;
    private final List<X12Segment> segments = new ArrayList<>();
    private final List<X12Error> errors = new ArrayList<>();
    private final Set<String> refusals = new LinkedHashSet<>();
    private X12Segment st;
    private Schema schema;

    OpenSet(int start, int maxErrors, boolean withoutTrailer) {
        this.start = start;
        this.maxErrors = maxErrors;
        this.withoutTrailer = withoutTrailer;
    }

    /** The place within the set of a segment's place within the interchange. */
    int place(int position) {
        return position - start + 1;
    }

    /** What it is read by from here on; null when we don't speak it. */
    void readBy(Schema chosen) {
        this.schema = chosen;
    }

    /** ST01, empty until it was read. */
    String set() {
        return st == null ? "" : st.at(1);
    }

    /** ST02, empty until it was read. */
    String controlNumber() {
        return st == null ? "" : st.at(2);
    }

    /** Another set of the group has this control number: which one an answer means could not be told. */
    void repeatsItsNumber() {
        refusals.add("23");
    }

    void add(X12Segment segment) {
        if (segment.is("ST")) {
            st = segment;
        } else if (!segment.is("SE")) {
            segments.add(segment);
        }
    }

    void segmentError(EDIStreamValidationError error, String segment, int position) {
        boolean inSet = X12Schemas.has(schema, segment);
        String code = ErrorCodes.ofSegment(error, segment, inSet);
        add(new X12Error(segment, place(position), 0, 0, "", code, "", ErrorCodes.isFatalSegment(code)));
    }

    void elementError(EDIStreamValidationError error, Location where, String reference, String value) {
        int element = where.getElementPosition();
        if (reference.equals(LEFT_ALONE)) {
            return;
        }
        switch (where.getSegmentTag()) {
            case "ST" -> refusals.add(element == 1 ? "6" : "7");
            case "SE" -> {
                if (element == 1) {
                    refusals.add("4");
                } else if (error == EDIStreamValidationError.CONTROL_REFERENCE_MISMATCH) {
                    refusals.add("3");
                }
            }
            default -> {
                boolean nothing = value.isEmpty() && error == EDIStreamValidationError.TOO_MANY_DATA_ELEMENTS;
                if (!nothing) {
                    addOnce(new X12Error(
                            where.getSegmentTag(),
                            place(where.getSegmentPosition()),
                            element,
                            Math.max(0, where.getComponentPosition()),
                            reference,
                            ErrorCodes.ofElement(error),
                            value,
                            true));
                }
            }
        }
    }

    /** One error for each element: of several the one that says most. */
    private void addOnce(X12Error error) {
        X12Error last = errors.isEmpty() ? null : errors.get(errors.size() - 1);
        if (last == null || !last.isAt(error)) {
            add(error);
        } else if (!ErrorCodes.worst(last.code(), error.code()).equals(last.code())) {
            errors.set(errors.size() - 1, error);
        }
    }

    private void add(X12Error error) {
        if (errors.size() < maxErrors) {
            errors.add(error);
        } else if (error.fatal()) {
            refusals.add("5");
        }
    }

    /** @param functionalId GS01 of the group it stands in */
    X12Transaction close(String version, String functionalId) {
        if (withoutTrailer) {
            refusals.removeAll(OF_TRAILER);
            refusals.add("2");
        }
        if (X12Schemas.find(version, set()) == null) {
            refusals.add("1");
        } else if (!X12Schemas.belongs(set(), functionalId)) {
            refusals.add("6");
        }
        errors.sort(X12Error.BY_PLACE);
        return new X12Transaction(
                set(),
                version,
                controlNumber(),
                List.copyOf(segments),
                List.copyOf(errors),
                List.copyOf(refusals),
                List.of());
    }
}
