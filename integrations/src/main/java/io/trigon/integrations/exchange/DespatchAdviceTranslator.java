package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.GoodsAnnouncement;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.GoodsAnnouncement.Purpose;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a DESADV as announced goods. One instance reads one message. */
final class DespatchAdviceTranslator {

    private static final Set<String> SHIPPED = Set.of("11", "110", "186");
    private static final Set<String> EXPECTED = Set.of("17", "132", "69", "358");
    private static final String DESPATCHED = "12";

    private final EdifactReferences references = new EdifactReferences();
    private final Map<String, ZoneId> zones = new LinkedHashMap<>();
    private final List<EdifactSegment> dates = new ArrayList<>();
    private final Map<String, PackLevel> levels = new LinkedHashMap<>();
    private EdifactSegment bgm;
    private PackLevel level;
    private Line line;

    private DespatchAdviceTranslator() {}

    /** A LIN group while it is read. */
    private static final class Line {
        private final EdifactSegment lin;
        private EdifactSegment quantity;
        private String words;
        private String order;

        Line(EdifactSegment lin) {
            this.lin = lin;
        }

        private AnnouncedItem item() {
            String count = quantity == null ? "" : quantity.at(1, 2).replace(',', '.');
            String unit = quantity == null ? "" : quantity.at(1, 3);
            boolean counted = count.matches("-?\\d{1,15}(\\.\\d{0,6})?");
            return new AnnouncedItem(
                    orNull(lin.at(3)), counted ? new BigDecimal(count) : null, orNull(unit), words, order);
        }
    }

    /** @throws io.trigon.domain.shared.BrokenRule when it does not make an announcement; the code says why */
    static GoodsAnnouncement read(EdifactMessage message) {
        DespatchAdviceTranslator translator = new DespatchAdviceTranslator();
        message.segments().forEach(translator::take);
        translator.closeLine();
        return translator.announcement();
    }

    private void take(EdifactSegment segment) {
        switch (segment.tag()) {
            case "BGM" -> bgm = segment;
            case "NAD" -> zones.putIfAbsent(
                    segment.at(1), new EdifactParty(segment).card().zone());
            case "DTM" -> {
                if (level == null) {
                    dates.add(segment);
                }
            }
            case "RFF" -> refer(segment);
            case "CPS" -> open(segment);
            case "LIN" -> {
                closeLine();
                line = new Line(segment);
            }
            default -> takeInLevel(segment);
        }
    }

    private void refer(EdifactSegment rff) {
        if (line != null && rff.at(1, 1).equals("ON")) {
            line.order = orNull(rff.at(1, 2));
        }
        if (level == null || rff.at(1, 1).equals("ON")) {
            references.take(rff);
        }
    }

    private void open(EdifactSegment cps) {
        closeLine();
        level = new PackLevel(cps.at(1), levels.get(cps.at(2)));
        levels.put(level.number(), level);
    }

    private void takeInLevel(EdifactSegment segment) {
        if (line != null) {
            takeInLine(segment);
        } else if (level != null) {
            switch (segment.tag()) {
                case "PAC" -> level.open(segment);
                case "MEA" -> level.measure(segment);
                case "GIN" -> level.identify(segment);
                default -> {
                    // handling and free text add nothing to what is announced
                }
            }
        }
    }

    private void takeInLine(EdifactSegment segment) {
        if (segment.is("QTY") && (line.quantity == null || segment.at(1, 1).equals(DESPATCHED))) {
            line.quantity = segment;
        } else if (segment.is("IMD") && line.words == null) {
            line.words = orNull(segment.at(3, 4));
        }
    }

    private void closeLine() {
        if (line != null) {
            here().add(line.item());
            line = null;
        }
    }

    /** Lines that stand in no level of packing are in one of their own. */
    private PackLevel here() {
        if (level == null) {
            level = new PackLevel("", null);
            levels.put("", level);
        }
        return level;
    }

    private GoodsAnnouncement announcement() {
        Purpose purpose =
                switch (bgm.at(3)) {
                    case "1" -> Purpose.CANCELLATION;
                    case "4", "5" -> Purpose.REPLACEMENT;
                    default -> Purpose.ORIGINAL;
                };
        return new GoodsAnnouncement(
                bgm.at(2),
                purpose,
                references.with(bgm.at(2)),
                when(SHIPPED, "SF", "CZ", "SU", "SE"),
                when(EXPECTED, "ST", "DP", "CN", "BY"),
                purpose == Purpose.CANCELLATION ? List.of() : units(),
                bgm.text());
    }

    private List<AnnouncedUnit> units() {
        Map<PackLevel, List<AnnouncedItem>> held = new LinkedHashMap<>();
        for (PackLevel each : levels.values()) {
            held.computeIfAbsent(each.holder(), l -> new ArrayList<>()).addAll(each.items());
        }
        List<AnnouncedUnit> units = new ArrayList<>();
        held.forEach((holder, items) -> units.addAll(holder.units(items)));
        return units;
    }

    /** The first such date; null when there is none. */
    private Instant when(Set<String> meanings, String... at) {
        ZoneId zone = ZoneOffset.UTC;
        for (int i = at.length - 1; i >= 0; i--) {
            zone = zones.get(at[i]) == null ? zone : zones.get(at[i]);
        }
        ZoneId there = zone;
        return dates.stream()
                .filter(d -> meanings.contains(d.at(1, 1)) && EdifactClock.isSaid(d))
                .findFirst()
                .map(d -> EdifactClock.earliest(d, there))
                .orElse(null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
