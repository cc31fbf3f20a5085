package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.time.Instant;

/**
 * What a scanner sends.
 *
 * @param id of the sender's, by which the same scan sent twice has one effect; null when it gives none
 * @param code what was read, see {@link io.trigon.domain.shipment.gs1.Gs1Code}, or a carrier's own number
 * @param at null for now
 * @param site a site's code or name, a GLN, or any words for the place; null when the scanner doesn't say
 */
public record Scan(String id, String code, Instant at, String site) {
    private static final int LONGEST_SITE = 100;
    private static final int LONGEST_ID = 100;
    private static final int GROUP_SEPARATOR = 0x1D;

    public Scan {
        boolean fits = site == null || site.length() <= LONGEST_SITE;
        BrokenRule.unless(fits, "scan-site", "the site has at most " + LONGEST_SITE + " characters");
        BrokenRule.unless(isText(code) && isText(site), "scan-text", "a code or a site holds a control character");
        boolean named = id == null || id.matches("[!-~]{1," + LONGEST_ID + "}");
        BrokenRule.unless(named, "scan-id", "an id has 1 to " + LONGEST_ID + " visible characters");
    }

    /** No control character but the separator of GS1 stands in it, and no half of a character; what ends a line may end it. */
    private static boolean isText(String said) {
        return said == null || said.strip().codePoints().allMatch(c -> c == GROUP_SEPARATOR || isPrinted(c));
    }

    private static boolean isPrinted(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
