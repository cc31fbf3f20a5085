package io.trigon.integrations.exchange.epcis;

import java.util.List;
import java.util.Set;

/** Words of GS1 about what sensors tell: bare in JSON ({@code Temperature}), with their address or a prefix in XML. */
final class SensorWords {
    /** The fields of a report that hold them. */
    static final Set<String> FIELDS = Set.of("type", "exception", "component");

    private static final List<String> ADDRESSES = List.of("https://gs1.org/voc/", "https://ref.gs1.org/cbv/Comp-");

    private SensorWords() {}

    /** The bare word; anybody else's as it is. @param written with its prefix written out */
    static String bare(String written) {
        return ADDRESSES.stream()
                .filter(written::startsWith)
                .map(address -> written.substring(address.length()))
                .findFirst()
                .orElse(written);
    }
}
