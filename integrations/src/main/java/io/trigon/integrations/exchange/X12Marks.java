package io.trigon.integrations.exchange;

import io.trigon.integrations.exchange.x12.X12Segment;
import java.util.ArrayList;
import java.util.List;

/** The SSCCs among the marks of a unit (MAN). */
final class X12Marks {

    private X12Marks() {}

    /**
     * GM is the mark of an SSCC; in CP a carrier's own package number may stand, which is taken only when it has its form.
     *
     * @return digits without the application identifier; their length and check digit are still to be looked at
     */
    static List<String> ssccs(X12Segment man) {
        List<String> marks = new ArrayList<>();
        for (int pair : new int[] {1, 4}) {
            String mark = man.at(pair + 1).replaceAll("[ ()]", "");
            String digits = mark.matches("00\\d{18}") ? mark.substring(2) : mark;
            if (man.at(pair).equals("GM") || digits.matches("\\d{18}")) {
                marks.add(digits);
            }
        }
        return marks;
    }
}
