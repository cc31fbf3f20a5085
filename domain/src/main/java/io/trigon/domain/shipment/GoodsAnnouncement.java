package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a party says is on its way, unit by unit, whatever message it came by (856, DESADV). One announcement may tell of
 * a part of a shipment only: several of them, told apart by their numbers, add up.
 *
 * @param number the sender's own number of the announcement; saying it anew replaces what was said under it
 * @param references numbers by which the shipment may be known, the surest first
 * @param shippedAt when it left; null when not said
 * @param expectedAt when it should be there; null when not said
 * @param units what is handled as one; empty for a cancellation
 * @param evidence the words of the message that say so
 */
public record GoodsAnnouncement(
        String number,
        Purpose purpose,
        List<String> references,
        Instant shippedAt,
        Instant expectedAt,
        List<AnnouncedUnit> units,
        String evidence) {

    /** Units that one announcement may tell of; more are told by several. */
    public static final int MOST_UNITS = 2_000;

    /** Articles within all of them. */
    public static final int MOST_ITEMS = 10_000;

    /** What becomes of an earlier announcement of the same number. */
    public enum Purpose {
        /** There should be none; the same again changes nothing. */
        ORIGINAL,
        REPLACEMENT,
        CANCELLATION
    }

    /**
     * A unit; for one without items and without code, {@code pieces} may be more than one.
     *
     * @param sscc null while it carries none
     * @param packaging as {@link HandlingUnit#packaging()}; null when not said
     * @param weight gross; null when not said
     */
    public record AnnouncedUnit(Sscc sscc, String packaging, int pieces, Weight weight, List<AnnouncedItem> items) {
        public AnnouncedUnit {
            packaging = Words.atMost(HandlingUnit.PACKAGING, packaging);
            items = List.copyOf(items);
        }
    }

    /**
     * Goods within a unit. All but the quantity may be null.
     *
     * @param code the article by GTIN, or else by the number of buyer or seller
     * @param unit of the quantity, as the message writes it
     * @param order the purchase order that it answers
     */
    public record AnnouncedItem(String code, BigDecimal quantity, String unit, String description, String order) {
        public AnnouncedItem {
            description = Words.atMost(HandlingUnit.DESCRIPTION, description);
        }
    }

    public GoodsAnnouncement {
        bound(units.size(), MOST_UNITS, "units");
        bound(units.stream().mapToInt(unit -> unit.items().size()).sum(), MOST_ITEMS, "items");
        BrokenRule.unless(
                number != null && !number.isBlank(), "announcement-without-number", "an announcement has a number");
        references = List.copyOf(references);
        units = List.copyOf(units);
        boolean says = purpose == Purpose.CANCELLATION || !units.isEmpty();
        BrokenRule.unless(says, "announcement-without-goods", "an announcement says which goods are on their way");
    }

    private static void bound(int count, int most, String what) {
        if (count > most) {
            throw new BrokenRule(
                    "announcement-too-large",
                    "an announcement tells of at most " + most + " " + what,
                    Map.of(what, String.valueOf(count), "expected", "at most " + most));
        }
    }
}
