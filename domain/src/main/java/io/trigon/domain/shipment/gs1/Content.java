package io.trigon.domain.shipment.gs1;

/** A check of what a part holds, whose characters and length are right already. */
@FunctionalInterface
interface Content {
    /**
     * @param year the present one, by which years of two digits get their century
     * @return null when nothing is wrong
     */
    Fault check(String part, int year);

    /** Of a check that either holds for the whole part or not. */
    static Content that(java.util.function.Predicate<String> holds, String code, String why) {
        return (part, year) -> holds.test(part) ? null : new Fault(code, 0, why);
    }
}
