package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.GoodsAnnouncement;
import io.trigon.domain.shipment.GoodsAnnouncement.Purpose;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads an 856 (004010 or 005010) as announced goods. One instance reads one set. */
final class ShipNoticeTranslator {

    /** Kinds of references (element 128) that a shipment may be known by, the surest first. */
    private static final List<String> OF_SHIPMENT =
            List.of("BM", "SI", "MB", "LO", "LD", "CN", "2I", "CR", "OQ", "DO", "PO", "TN", "ZZ");

    private static final Set<String> SHIPPED = Set.of("011");
    private static final Set<String> EXPECTED = Set.of("017", "067");

    private final NoticeLevels levels = new NoticeLevels();
    private final Map<Integer, List<String>> references = new TreeMap<>();
    private final List<String> orders = new ArrayList<>();
    private final List<X12Segment> dates = new ArrayList<>();
    private final TenderParties parties = new TenderParties();
    private X12Segment bsn;
    private NoticeLevel level;
    private X12Party party;

    private ShipNoticeTranslator() {}

    /** @throws BrokenRule when it does not make an announcement; the code says why */
    static GoodsAnnouncement read(X12Transaction set) {
        ShipNoticeTranslator translator = new ShipNoticeTranslator();
        set.segments().forEach(translator::take);
        return translator.announcement();
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "BSN" -> bsn = segment;
            case "HL" -> {
                party = null;
                level = levels.open(segment);
            }
            case "DTM" -> date(segment);
            case "REF" -> refer(segment);
            case "N1" -> open(segment);
            default -> takeInLoop(segment);
        }
    }

    private void takeInLoop(X12Segment segment) {
        if (segment.is("PRF") && segment.has(1)) {
            orders.add(segment.at(1));
        }
        if (level != null && (party == null || !party.takes(segment))) {
            level.take(segment);
        }
    }

    private boolean atHead() {
        return level == null || level.isHead();
    }

    private void date(X12Segment dtm) {
        if (atHead()) {
            dates.add(dtm);
        }
    }

    /** What an item refers to, a batch or a drawing, is no number of the shipment. */
    private void refer(X12Segment ref) {
        int rank = OF_SHIPMENT.indexOf(ref.at(1));
        if (party == null && atHead() && rank >= 0 && ref.has(2)) {
            references.computeIfAbsent(rank, r -> new ArrayList<>()).add(ref.at(2));
        }
    }

    private void open(X12Segment n1) {
        party = new X12Party(n1);
        if (atHead()) {
            parties.add(party);
        }
    }

    private GoodsAnnouncement announcement() {
        Purpose purpose =
                switch (bsn.at(1)) {
                    case "01", "03" -> Purpose.CANCELLATION;
                    case "04", "05" -> Purpose.REPLACEMENT;
                    default -> Purpose.ORIGINAL;
                };
        List<String> known = Stream.of(
                        references.values().stream().flatMap(List::stream), Stream.of(bsn.at(2)), orders.stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
        return new GoodsAnnouncement(
                bsn.at(2),
                purpose,
                known,
                when(SHIPPED, "SF", "SH"),
                when(EXPECTED, "ST", "CN"),
                purpose == Purpose.CANCELLATION ? List.of() : levels.units(),
                bsn.text());
    }

    /** The first such date; null when there is none. */
    private Instant when(Set<String> qualifiers, String... at) {
        ZoneId zone = parties.first(at)
                .map(p -> p.card().zone())
                .filter(Objects::nonNull)
                .orElse(ZoneOffset.UTC);
        return dates.stream()
                .filter(d -> qualifiers.contains(d.at(1)) && d.has(2))
                .findFirst()
                .map(d -> X12Clock.earliest(d.at(2), d.at(3), d.at(4), zone))
                .orElse(null);
    }
}
