package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.Sscc;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of an 856 and the units among them. A unit is the outermost level with an SSCC, or a pallet or pack with none in
 * or around it; what it holds are the items beneath it or, where items stand above their packs, the item above. A level counts
 * only beneath one that stands before it, so no level can lie within itself.
 */
final class NoticeLevels {

    private final List<NoticeLevel> levels = new ArrayList<>();
    private final Map<String, NoticeLevel> byNumber = new HashMap<>();

    NoticeLevel open(X12Segment hl) {
        NoticeLevel level = new NoticeLevel(hl, byNumber.get(hl.at(2)));
        levels.add(level);
        byNumber.put(level.number(), level);
        return level;
    }

    /** @throws io.trigon.domain.shared.BrokenRule {@code sscc-length}, {@code sscc-check-digit} */
    List<AnnouncedUnit> units() {
        findUnits();
        Map<NoticeLevel, List<AnnouncedItem>> held = new HashMap<>();
        List<AnnouncedItem> loose = new ArrayList<>();
        for (NoticeLevel level : levels) {
            if (level.isItem() && level.unit != null) {
                held.computeIfAbsent(level.unit, u -> new ArrayList<>()).add(level.item(level));
            } else if (level.isItem() && !level.unitBelow) {
                loose.add(level.item(level));
            }
        }
        List<AnnouncedUnit> units = new ArrayList<>();
        levels.stream()
                .filter(NoticeLevel::isUnit)
                .forEach(level -> units.addAll(units(level, held.getOrDefault(level, itemAbove(level)))));
        if (units.isEmpty() || !loose.isEmpty()) {
            withoutUnit(loose, units.isEmpty()).ifPresent(units::add);
        }
        return units;
    }

    private void findUnits() {
        Map<NoticeLevel, Boolean> markedBelow = new HashMap<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            NoticeLevel level = levels.get(i);
            if (level.above != null && (!level.marks.isEmpty() || markedBelow.containsKey(level))) {
                markedBelow.put(level.above, true);
            }
        }
        for (NoticeLevel level : levels) {
            level.unit = level.above == null ? null : level.above.unit;
            boolean own = !level.marks.isEmpty() || level.isPackage() && !markedBelow.containsKey(level);
            if (level.unit == null && own) {
                level.unit = level;
            }
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            NoticeLevel level = levels.get(i);
            if (level.above != null && (level.isUnit() || level.unitBelow)) {
                level.above.unitBelow = true;
            }
        }
    }

    private static List<AnnouncedItem> itemAbove(NoticeLevel unit) {
        NoticeLevel level = unit.above;
        while (level != null && !level.isItem()) {
            level = level.above;
        }
        return level == null ? List.of() : List.of(level.item(unit));
    }

    /** Several marks on one level are several units; what they hold is told once, at the first. */
    private static List<AnnouncedUnit> units(NoticeLevel level, List<AnnouncedItem> items) {
        if (level.marks.isEmpty()) {
            return List.of(new AnnouncedUnit(null, level.packaging, Math.max(1, level.pieces), level.weight, items));
        }
        List<AnnouncedUnit> units = new ArrayList<>();
        int each = level.marks.size() == 1 ? Math.max(1, level.pieces) : 1;
        for (String mark : level.marks) {
            Weight weight = X12Goods.share(level.weight, 1, level.marks.size());
            units.add(new AnnouncedUnit(
                    Sscc.of(mark), level.packaging, each, weight, units.isEmpty() ? items : List.of()));
        }
        return units;
    }

    /** Goods that stand in no unit; the totals of the shipment are theirs when there is no unit at all. */
    private Optional<AnnouncedUnit> withoutUnit(List<AnnouncedItem> items, boolean alone) {
        Optional<NoticeLevel> head = levels.stream()
                .filter(l -> alone && l.isHead() && (l.pieces > 0 || l.weight != null))
                .findFirst();
        if (items.isEmpty() && head.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AnnouncedUnit(
                null,
                head.map(l -> l.packaging).orElse(null),
                Math.max(1, head.map(l -> l.pieces).orElse(1)),
                head.map(l -> l.weight).orElse(null),
                items));
    }
}
