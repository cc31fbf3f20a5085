package io.trigon.integrations.exchange.x12;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds the interchange while StAEDI walks through it: envelope segments here, the rest into the open set. */
final class Collector {

    private final X12Limits limits;
    private final ClosedFrame frame;
    private int set = -1;
    private int group = -1;
    private final Set<String> flaws = new LinkedHashSet<>();
    private final List<X12Group> groups = new ArrayList<>();
    private final List<X12Segment> acknowledgements = new ArrayList<>();
    private X12Segment isa;

    private X12Segment gs;
    private int announced = -1;
    private Set<String> groupRefusals = new LinkedHashSet<>();
    private List<X12Transaction> transactions = new ArrayList<>();

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> groupNumbers = new HashSet<>();
    private OpenSet open;

    private String tag;
    private int position;
    private String[][] elements = new String[32][];
    private int highest;

    Collector(X12Limits limits, ClosedFrame frame) {
        this.limits = limits;
        this.frame = frame;
    }

    X12Interchange interchange() {
        return new X12Interchange(
                isa.at(5),
                isa.at(6),
                isa.at(7),
                isa.at(8),
                isa.at(12),
                isa.at(13),
                isa.at(9),
                isa.at(10),
                isa.at(14).equals("1"),
                isa.at(15).equals("T"),
                List.copyOf(acknowledgements),
                List.copyOf(groups),
                List.copyOf(flaws));
    }

    void startGroup() {
        group++;
        gs = null;
        announced = -1;
        groupRefusals = new LinkedHashSet<>();
        transactions = new ArrayList<>();
        numbers.clear();
    }

    void endGroup() {
        boolean hasTrailer = !frame.openGroups().contains(group);
        if (!hasTrailer) {
            groupRefusals.clear();
            groupRefusals.add("3");
        }
        int count = hasTrailer && announced >= 0 ? announced : transactions.size();
        String version = gs.at(8);
        if (!X12Schemas.VERSIONS.contains(X12Schemas.release(version))) {
            groupRefusals.add("2");
        }
        if (!X12Schemas.isFunction(gs.at(1))) {
            groupRefusals.add("1");
        }
        if (!groupNumbers.add(gs.at(6).replaceFirst("^0+(?=.)", ""))) {
            groupRefusals.add(X12Group.NUMBER_TWICE);
        }
        if (transactions.isEmpty()) {
            groupRefusals.add("5");
        }
        groups.add(new X12Group(
                gs.at(1),
                gs.at(2),
                gs.at(3),
                gs.at(6),
                version,
                count,
                List.copyOf(transactions),
                List.copyOf(groupRefusals),
                List.of()));
    }

    void startTransaction(int at) {
        set++;
        open = new OpenSet(at, limits.errors(), frame.openSets().contains(set));
    }

    void endTransaction() {
        if (!numbers.add(open.set() + " " + open.controlNumber())) {
            open.repeatsItsNumber();
        }
        transactions.add(open.close(X12Schemas.release(gs.at(8)), gs.at(1)));
        open = null;
    }

    void startSegment(String name, int at) {
        tag = name;
        position = at;
        highest = 0;
        Arrays.fill(elements, null);
    }

    void element(Location where, String text) {
        int element = where.getElementPosition();
        int component = Math.max(1, where.getComponentPosition());
        if (where.getElementOccurrence() > 1 || element < 1) {
            return;
        }
        if (element > elements.length) {
            elements = Arrays.copyOf(elements, element * 2);
        }
        String[] components = elements[element - 1];
        if (components == null || components.length < component) {
            components = components == null ? new String[component] : Arrays.copyOf(components, component);
            elements[element - 1] = components;
        }
        components[component - 1] = text.strip();
        highest = Math.max(highest, element);
    }

    void endSegment() {
        X12Segment segment = new X12Segment(tag, open == null ? 0 : open.place(position), finished());
        switch (tag) {
            case "ISA" -> isa = segment;
            case "TA1" -> acknowledgements.add(segment);
            case "GS" -> gs = segment;
            case "GE" -> announced = number(segment.at(1));
            case "IEA" -> {
                // judged by StAEDI, nothing of it is kept
            }
            default -> {
                if (open != null) {
                    open.add(segment);
                }
            }
        }
    }

    /** Whether the segment just ended is the ST: the last moment to choose the schema of the set. */
    boolean isAtHeader() {
        return open != null && tag.equals("ST");
    }

    /** The schema for the open set, null when we don't speak it. */
    Schema schema() {
        Schema schema = X12Schemas.find(X12Schemas.release(gs.at(8)), open.set());
        open.readBy(schema);
        return schema;
    }

    void segmentError(EDIStreamValidationError error, String segment, int at) {
        if (open != null) {
            open.segmentError(error, segment, at);
        } else {
            flaws.add(segment);
        }
    }

    void elementError(EDIStreamValidationError error, Location where, String reference, String value) {
        String segment = where.getSegmentTag();
        int element = where.getElementPosition();
        switch (segment) {
            case "ISA" -> flaws.add("ISA-%02d".formatted(element));
            case "IEA" -> {
                if (!isSameNumber(error, value, isa.at(13))) {
                    flaws.add("IEA-%02d".formatted(element));
                }
            }
            case "GE" -> {
                if (!isSameNumber(error, value, gs.at(6))) {
                    groupRefusals.add(element == 1 ? "5" : "4");
                }
            }
            case "GS" -> {
                if (element == 6) {
                    groupRefusals.add("6");
                }
            }
            default -> {
                if (open != null) {
                    open.elementError(error, where, reference == null ? "" : reference, value);
                }
            }
        }
    }

    /** Control numbers of groups and interchanges are numbers: leading zeros make no other one. */
    private static boolean isSameNumber(EDIStreamValidationError error, String trailer, String header) {
        return error == EDIStreamValidationError.CONTROL_REFERENCE_MISMATCH
                && trailer.matches("\\d{1,9}")
                && header.matches("\\d{1,9}")
                && Integer.parseInt(trailer) == Integer.parseInt(header);
    }

    private String[][] finished() {
        return Arrays.copyOf(elements, highest);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
