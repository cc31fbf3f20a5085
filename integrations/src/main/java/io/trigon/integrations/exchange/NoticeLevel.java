package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One HL loop of an 856 while it is read: a shipment, an order, a pallet, a pack or an item. */
final class NoticeLevel {

    /** Kinds of article numbers (element 235), the best first: those of GS1, the buyer's, the seller's. */
    private static final List<String> ARTICLES = List.of("UK", "EN", "UP", "UA", "UI", "BP", "IN", "SK", "VP", "VN");

    private final X12Segment hl;
    final NoticeLevel above;
    final Set<String> marks = new LinkedHashSet<>();

    /** Whether a level beneath it is a unit of its own. */
    boolean unitBelow;

    /** The unit it lies in or is; null for none. */
    NoticeLevel unit;

    String packaging;
    int pieces;
    Weight weight;
    private String order;
    private X12Segment lin;
    private X12Segment sn1;
    private String words;

    /** @param above null for the topmost */
    NoticeLevel(X12Segment hl, NoticeLevel above) {
        this.hl = hl;
        this.above = above;
    }

    String number() {
        return hl.at(1);
    }

    boolean isItem() {
        return hl.at(3).equals("I");
    }

    /** A pallet or a pack. */
    boolean isPackage() {
        return hl.at(3).equals("T") || hl.at(3).equals("P");
    }

    /** Shipment or order: what stands above packages and items. */
    boolean isHead() {
        return hl.at(3).equals("S") || hl.at(3).equals("O");
    }

    boolean isUnit() {
        return unit == this;
    }

    void take(X12Segment segment) {
        switch (segment.tag()) {
            case "MAN" -> marks.addAll(X12Marks.ssccs(segment));
            case "PRF" -> order = segment.at(1);
            case "LIN" -> lin = lin == null ? segment : lin;
            case "SN1" -> sn1 = segment;
            case "PID" -> words = words == null && segment.has(5) ? segment.at(5) : words;
            case "TD1" -> pack(segment);
            case "PO4" -> packEach(segment);
            case "MEA" -> measure(segment);
            default -> {
                // handling, charges and dangerous goods are not announced to anybody
            }
        }
    }

    private void pack(X12Segment td1) {
        packaging = td1.has(1) ? td1.at(1) : packaging;
        pieces = td1.has(2) ? X12Goods.pieces(td1.at(2)) : pieces;
        weight = td1.has(7) ? X12Weight.of(td1.at(7), td1.at(8)) : weight;
    }

    private void packEach(X12Segment po4) {
        packaging = packaging == null && po4.has(4) ? po4.at(4) : packaging;
        weight = weight == null ? X12Weight.of(po4.at(6), po4.at(7)) : weight;
    }

    /** G is gross weight, WT any. */
    private void measure(X12Segment mea) {
        if (weight == null && (mea.at(2).equals("G") || mea.at(2).equals("WT"))) {
            weight = X12Weight.of(mea.at(3), mea.at(4));
        }
    }

    String order() {
        NoticeLevel level = this;
        while (level != null && level.order == null) {
            level = level.above;
        }
        return level == null ? null : level.order;
    }

    /** The item it is, in the quantity that {@code counted} says or else it says itself. */
    AnnouncedItem item(NoticeLevel counted) {
        X12Segment count = counted.sn1 == null ? sn1 : counted.sn1;
        return new AnnouncedItem(
                article(),
                count == null ? null : quantity(count.at(2)),
                count == null || !count.has(3) ? null : count.at(3),
                words,
                counted.order());
    }

    private static BigDecimal quantity(String text) {
        return text.matches("\\d{1,12}(\\.\\d{0,6})?") ? new BigDecimal(text) : null;
    }

    private String article() {
        if (lin == null) {
            return null;
        }
        List<String> found = new ArrayList<>();
        for (String kind : ARTICLES) {
            for (int at = 2; at <= 30; at += 2) {
                if (lin.at(at).equals(kind) && lin.has(at + 1)) {
                    found.add(lin.at(at + 1));
                }
            }
        }
        return found.isEmpty() ? lin.has(3) ? lin.at(3) : null : found.get(0);
    }
}
