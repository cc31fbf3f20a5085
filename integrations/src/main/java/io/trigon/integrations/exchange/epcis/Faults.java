package io.trigon.integrations.exchange.epcis;

import io.trigon.domain.shipment.epcis.EpcisFault;
import java.util.ArrayList;
import java.util.List;

/** The faults of a document, as many as are told. */
final class Faults {
    private static final int SHOWN = 120;

    private final int most;
    private final List<EpcisFault> list = new ArrayList<>();

    Faults(int most) {
        this.most = most;
    }

    void add(String code, String pointer, String found, String expected, int event) {
        if (list.size() < most) {
            list.add(new EpcisFault(code, shown(pointer), shown(found), expected, event));
        }
    }

    void addAll(List<EpcisFault> faults) {
        faults.forEach(f -> add(f.code(), f.pointer(), f.found(), f.expected(), f.event()));
    }

    List<EpcisFault> list() {
        return List.copyOf(list);
    }

    /** What stands there in one line that can be shown anywhere. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
