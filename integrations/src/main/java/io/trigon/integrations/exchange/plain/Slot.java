package io.trigon.integrations.exchange.plain;

import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.Schema;
import java.util.List;
import java.util.TreeSet;

/**
 * A place of a segment, as our schemas know it.
 *
 * @param code the element's number in the dictionary, empty when we leave it alone
 * @param title ours, in English; null when it has none
 * @param base such as {@code date}
 * @param codes those that are taken; empty when all are
 */
record Slot(String code, String title, EDISimpleType.Base base, long least, long most, List<String> codes) {
    static final Slot UNKNOWN = new Slot("", null, EDISimpleType.Base.STRING, 1, 80, List.of());

    private static final String LEFT_ALONE = "FREE";

    /** Place {@code number} of a segment, or its component; never null. */
    static Slot at(EDIComplexType segment, int number, int component) {
        if (segment == null || number < 1 || number > segment.getReferences().size()) {
            return UNKNOWN;
        }
        EDIType type = segment.getReferences().get(number - 1).getReferencedType();
        if (type instanceof EDIComplexType composite) {
            List<EDIReference> parts = composite.getReferences();
            int part = Math.max(1, component);
            type = part > parts.size() ? null : parts.get(part - 1).getReferencedType();
        }
        return type instanceof EDISimpleType simple ? of(simple) : UNKNOWN;
    }

    /** The segment of a schema; null when it has none such. */
    static EDIComplexType segment(Schema schema, String tag) {
        if (schema == null || !schema.containsSegment(tag)) {
            return null;
        }
        return schema.getType(tag) instanceof EDIComplexType segment && segment.isType(EDIType.Type.SEGMENT)
                ? segment
                : null;
    }

    private static Slot of(EDISimpleType type) {
        if (LEFT_ALONE.equals(type.getCode())) {
            return UNKNOWN;
        }
        return new Slot(
                type.getCode() == null ? "" : type.getCode(),
                type.getTitle(),
                type.getBase(),
                type.getMinLength(),
                type.getMaxLength(),
                List.copyOf(new TreeSet<>(type.getValueSet())));
    }

    boolean isKnown() {
        return !code.isEmpty();
    }
}
