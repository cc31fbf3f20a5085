package io.trigon.domain.shipment.gs1;

import java.util.ArrayList;
import java.util.List;

/**
 * An element that misses a companion or stands beside one that it must not.
 *
 * @param index of the element's value in the text, 0 for the first character
 * @param missing whether it lacks one of the others; else it must not stand beside them
 * @param others identifiers, such as {@code 01} or {@code 310#} where # is any digit
 */
public record Companion(String ai, int index, boolean missing, List<String> others) {
    static List<Companion> misfits(List<Element> elements) {
        List<Companion> misfits = new ArrayList<>();
        for (Element element : elements) {
            for (List<String> group : element.identifier().needs()) {
                if (group.stream().noneMatch(wanted -> standsHere(elements, wanted))) {
                    misfits.add(new Companion(element.ai(), element.index(), true, group));
                }
            }
            List<String> beside = element.identifier().never().stream()
                    .filter(foe -> elements.stream().anyMatch(e -> !e.ai().equals(element.ai()) && isOf(e.ai(), foe)))
                    .toList();
            if (!beside.isEmpty()) {
                misfits.add(new Companion(element.ai(), element.index(), false, beside));
            }
        }
        return misfits;
    }

    /** {@code 01+21} wants both. */
    private static boolean standsHere(List<Element> elements, String wanted) {
        for (String one : wanted.split("\\+")) {
            if (elements.stream().noneMatch(e -> isOf(e.ai(), one))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(String ai, String pattern) {
        boolean same = ai.length() == pattern.length();
        for (int i = 0; i < ai.length() && same; i++) {
            same = pattern.charAt(i) == '#' || pattern.charAt(i) == ai.charAt(i);
        }
        return same;
    }

    /** In English, for logs. */
    @Override
    public String toString() {
        return "(" + ai + ") " + (missing ? "needs one of " : "must not stand beside ") + others;
    }
}
