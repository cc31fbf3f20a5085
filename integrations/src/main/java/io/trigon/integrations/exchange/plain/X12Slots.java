package io.trigon.integrations.exchange.plain;

import io.trigon.integrations.exchange.x12.X12Schemas;
import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.Schema;
import java.util.List;
import java.util.TreeSet;

/** What our schemas know of the places of a segment, so that the words follow the schemas. */
final class X12Slots {
    private static final String LEFT_ALONE = "FREE";

    private X12Slots() {}

    /**
     * A place of a segment.
     *
     * @param code the element's number in the dictionary, empty when we leave it alone
     * @param title ours, in English; null when it has none
     * @param base such as {@code date}
     * @param codes those that are taken; empty when all are
     */
    record Slot(String code, String title, EDISimpleType.Base base, long least, long most, List<String> codes) {
        static final Slot UNKNOWN = new Slot("", null, EDISimpleType.Base.STRING, 1, 80, List.of());

        boolean isKnown() {
            return !code.isEmpty();
        }
    }

    /** The title of a segment in the schema of its set, else in any; null when none names it. */
    static String title(String version, String set, String tag) {
        EDIComplexType segment = segment(version, set, tag);
        return segment == null ? null : segment.getTitle();
    }

    /** Place {@code number} of a segment, or its component; never null. */
    static Slot at(String version, String set, String tag, int number, int component) {
        EDIComplexType segment = segment(version, set, tag);
        if (segment == null || number < 1 || number > segment.getReferences().size()) {
            return Slot.UNKNOWN;
        }
        EDIType type = segment.getReferences().get(number - 1).getReferencedType();
        if (type instanceof EDIComplexType composite) {
            List<EDIReference> parts = composite.getReferences();
            int part = Math.max(1, component);
            type = part > parts.size() ? null : parts.get(part - 1).getReferencedType();
        }
        return type instanceof EDISimpleType simple ? slot(simple) : Slot.UNKNOWN;
    }

    private static Slot slot(EDISimpleType type) {
        if (LEFT_ALONE.equals(type.getCode())) {
            return Slot.UNKNOWN;
        }
        return new Slot(
                type.getCode() == null ? "" : type.getCode(),
                type.getTitle(),
                type.getBase(),
                type.getMinLength(),
                type.getMaxLength(),
                List.copyOf(new TreeSet<>(type.getValueSet())));
    }

    private static EDIComplexType segment(String version, String set, String tag) {
        String release = X12Schemas.VERSIONS.contains(version) ? version : "004010";
        EDIComplexType found = in(X12Schemas.find(release, set), tag);
        if (found != null) {
            return found;
        }
        for (String other : new TreeSet<>(X12Schemas.SETS)) {
            found = in(X12Schemas.find(release, other), tag);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static EDIComplexType in(Schema schema, String tag) {
        if (schema == null || !schema.containsSegment(tag)) {
            return null;
        }
        return schema.getType(tag) instanceof EDIComplexType segment && segment.isType(EDIType.Type.SEGMENT)
                ? segment
                : null;
    }
}
