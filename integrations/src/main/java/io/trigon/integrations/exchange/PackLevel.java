package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.Sscc;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One level of packing of a DESADV (a CPS group) while it is read: its packages, their marks, and what is in them. */
final class PackLevel {

    private final String number;
    private final PackLevel above;
    private final List<Packages> packages = new ArrayList<>();
    private final List<AnnouncedItem> items = new ArrayList<>();
    private boolean parted;

    /** @param above the level that this one stands in; null for the highest */
    PackLevel(String number, PackLevel above) {
        this.number = number;
        this.above = above;
    }

    /** A PAC and what follows it. */
    private static final class Packages {
        private final EdifactSegment pac;
        private final Map<String, Mark> marks = new LinkedHashMap<>();
        private Weight weight;

        Packages(EdifactSegment pac) {
            this.pac = pac;
        }

        private String kind() {
            return pac.at(3).isEmpty() ? null : pac.at(3);
        }

        private int count() {
            return Math.max(1, Math.max(EdifactGoods.pieces(pac.at(1)), marks.size()));
        }
    }

    String number() {
        return number;
    }

    void open(EdifactSegment pac) {
        packages.add(new Packages(pac));
        for (PackLevel each = above; each != null; each = each.above) {
            each.parted = true;
        }
    }

    void measure(EdifactSegment mea) {
        Weight said = EdifactGoods.weight(mea);
        if (said != null && !packages.isEmpty() && last().weight == null) {
            last().weight = said;
        }
    }

    /** BJ is the identity of an SSCC. */
    void identify(EdifactSegment gin) {
        if (packages.isEmpty() || !gin.at(1).matches("BJ|AW")) {
            return;
        }
        for (int element = 2; element <= gin.size(); element++) {
            for (int component = 1; component <= gin.sizeOf(element); component++) {
                Mark mark = Mark.at(gin, element, component);
                if (mark.isSaid()) {
                    last().marks.putIfAbsent(mark.digits(), mark);
                }
            }
        }
    }

    private Packages last() {
        return packages.get(packages.size() - 1);
    }

    void add(AnnouncedItem item) {
        items.add(item);
    }

    /** Whether it or a level above it is marked: what stands below is within those units. */
    private boolean isMarked() {
        return packages.stream().anyMatch(p -> !p.marks.isEmpty());
    }

    /** The level whose units these goods are in: the highest that is marked, else this one. */
    PackLevel holder() {
        PackLevel holder = this;
        for (PackLevel each = above; each != null; each = each.above) {
            holder = each.isMarked() ? each : holder;
        }
        return holder;
    }

    /** What is in it, when it is not told where else it is. */
    List<AnnouncedItem> items() {
        return items;
    }

    /**
     * Its units; a mere count of what is parted below is none.
     *
     * @param all the goods in it and below; those of several units are told of the first
     * @throws io.trigon.domain.shared.BrokenRule {@code sscc-length}, {@code sscc-check-digit}
     */
    List<AnnouncedUnit> units(List<AnnouncedItem> all) {
        List<AnnouncedUnit> units = new ArrayList<>();
        for (Packages each : packages) {
            if (each.marks.isEmpty() && parted) {
                continue;
            }
            for (Mark mark : each.marks.values()) {
                units.add(unit(each, mark.sscc(), 1, units.isEmpty() ? all : List.of()));
            }
            int rest = each.count() - each.marks.size();
            if (rest > 0) {
                units.add(unit(each, null, rest, units.isEmpty() ? all : List.of()));
            }
        }
        if (units.isEmpty() && !all.isEmpty()) {
            units.add(new AnnouncedUnit(null, null, 1, null, all));
        }
        return units;
    }

    private static AnnouncedUnit unit(Packages of, Sscc sscc, int pieces, List<AnnouncedItem> items) {
        return new AnnouncedUnit(sscc, of.kind(), pieces, X12Goods.share(of.weight, pieces, of.count()), items);
    }
}
