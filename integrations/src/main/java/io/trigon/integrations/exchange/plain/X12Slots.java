package io.trigon.integrations.exchange.plain;

import io.trigon.integrations.exchange.x12.X12Schemas;
import io.xlate.edi.schema.EDIComplexType;
import java.util.TreeSet;

/** What our schemas of X12 know of the places of a segment, so that the words follow the schemas. */
final class X12Slots {
    private X12Slots() {}

    /** The title of a segment in the schema of its set, else in any; null when none names it. */
    static String title(String version, String set, String tag) {
        EDIComplexType segment = segment(version, set, tag);
        return segment == null ? null : segment.getTitle();
    }

    /** Place {@code number} of a segment, or its component; never null. */
    static Slot at(String version, String set, String tag, int number, int component) {
        return Slot.at(segment(version, set, tag), number, component);
    }

    private static EDIComplexType segment(String version, String set, String tag) {
        String release = X12Schemas.VERSIONS.contains(version) ? version : "004010";
        EDIComplexType found = Slot.segment(X12Schemas.find(release, set), tag);
        if (found != null) {
            return found;
        }
        for (String other : new TreeSet<>(X12Schemas.SETS)) {
            found = Slot.segment(X12Schemas.find(release, other), tag);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
