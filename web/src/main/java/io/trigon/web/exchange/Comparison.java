package io.trigon.web.exchange;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two messages beside each other, segment by segment. */
public record Comparison(List<Row> rows) {
    /** How a row differs. */
    public enum Kind {
        SAME,
        CHANGED,
        ONLY_LEFT,
        ONLY_RIGHT
    }

    /**
     * A segment of each; a side that lacks it is empty.
     *
     * @param left the parts of the left one, in their order
     */
    public record Row(Kind kind, List<Part> left, List<Part> right) {}

    /** A piece of a segment, with the delimiter before it. */
    public record Part(String text, boolean differs) {}

    /** Before each element begins a new part: at what X12 and EDIFACT usually divide them by, and at blanks of other texts. */
    private static final Pattern ELEMENTS = Pattern.compile("(?=[*+:|\\s])");

    static Comparison of(List<String> left, List<String> right) {
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right, true).getDeltas()) {
            add(rows, delta);
        }
        return new Comparison(rows);
    }

    /** The rows that differ, without those that are the same. */
    public List<Row> differing() {
        return rows.stream().filter(r -> r.kind() != Kind.SAME).toList();
    }

    /** How many segments differ. */
    public long differences() {
        return rows.stream().filter(r -> r.kind() != Kind.SAME).count();
    }

    private static void add(List<Row> rows, AbstractDelta<String> delta) {
        List<String> left = delta.getSource().getLines();
        List<String> right = delta.getTarget().getLines();
        boolean same = delta.getType() == DeltaType.EQUAL;
        if (same) {
            left.forEach(segment -> rows.add(row(true, segment, segment)));
        } else {
            pair(rows, left, right);
        }
    }

    /** Segments of different tags tell of different things: those of one tag stand beside each other, in their order. */
    private static void pair(List<Row> rows, List<String> left, List<String> right) {
        for (AbstractDelta<String> tags :
                DiffUtils.diff(tags(left), tags(right), true).getDeltas()) {
            int a = tags.getSource().getPosition();
            int b = tags.getTarget().getPosition();
            if (tags.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < tags.getSource().size(); i++) {
                    rows.add(row(false, left.get(a + i), right.get(b + i)));
                }
            } else {
                left.subList(a, a + tags.getSource().size()).forEach(only -> rows.add(row(false, only, null)));
                right.subList(b, b + tags.getTarget().size()).forEach(only -> rows.add(row(false, null, only)));
            }
        }
    }

    private static List<String> tags(List<String> segments) {
        return segments.stream().map(segment -> ELEMENTS.split(segment)[0]).toList();
    }

    private static Row row(boolean same, String a, String b) {
        if (same) {
            return new Row(Kind.SAME, whole(a, false), whole(b, false));
        }
        if (a == null || b == null) {
            return new Row(a == null ? Kind.ONLY_RIGHT : Kind.ONLY_LEFT, whole(a, true), whole(b, true));
        }
        List<String> left = List.of(ELEMENTS.split(a));
        List<String> right = List.of(ELEMENTS.split(b));
        return new Row(Kind.CHANGED, against(left, right), against(right, left));
    }

    private static List<Part> whole(String text, boolean differs) {
        return text == null ? List.of() : List.of(new Part(text, differs));
    }

    /** Elements are held against each other by their place, as their meaning goes by it. */
    private static List<Part> against(List<String> these, List<String> those) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < these.size(); i++) {
            boolean differs = i >= those.size() || !these.get(i).equals(those.get(i));
            parts.add(new Part(these.get(i), differs));
        }
        return parts;
    }
}
