package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Tolerance;
import io.trigon.integrations.exchange.x12.InterchangeNote;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults that a partner's terms forgive, as the codes of X12; what is forgiven is noted all the same. */
final class Forgiveness {

    private static final Map<Tolerance, InterchangeNote> NOTES = new EnumMap<>(Map.of(
            Tolerance.GROUP_COUNT_WRONG, InterchangeNote.GROUP_COUNT,
            Tolerance.CONTROL_NUMBERS_DIFFER, InterchangeNote.NUMBERS_DIFFER,
            Tolerance.CONTROL_NUMBER_USED_TWICE, InterchangeNote.NUMBER_USED_BEFORE,
            Tolerance.WRONG_ADDRESS, InterchangeNote.NOT_FOR_US));

    /** AK905. */
    private static final Map<Tolerance, String> OF_GROUP = Map.of(
            Tolerance.GROUP_COUNT_WRONG, "5",
            Tolerance.CONTROL_NUMBERS_DIFFER, "4",
            Tolerance.CONTROL_NUMBER_USED_TWICE, X12Group.NUMBER_TWICE);

    /** AK502. */
    private static final Map<Tolerance, String> OF_SET = Map.of(
            Tolerance.SEGMENT_COUNT_WRONG, "4",
            Tolerance.CONTROL_NUMBERS_DIFFER, "3",
            Tolerance.CONTROL_NUMBER_SHORT, "7",
            Tolerance.CONTROL_NUMBER_USED_TWICE, "23");

    /** AK403. */
    private static final Map<Tolerance, String> OF_ELEMENT = Map.of(
            Tolerance.UNKNOWN_CODE, "7",
            Tolerance.TEXT_TOO_LONG, "5",
            Tolerance.ELEMENTS_ADDED, "3");

    private static final Set<String> TOO_MANY = Set.of("4", "5");

    private Forgiveness() {}

    static boolean covers(InterchangeNote note, Terms terms) {
        return NOTES.entrySet().stream().anyMatch(e -> e.getValue() == note && terms.forgives(e.getKey()));
    }

    static X12Interchange in(X12Interchange interchange, Terms terms) {
        return interchange.with(
                interchange.groups().stream().map(group -> in(group, terms)).toList());
    }

    private static X12Group in(X12Group group, Terms terms) {
        Set<String> codes = OF_GROUP.entrySet().stream()
                .filter(e -> terms.forgives(e.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        List<X12Transaction> sets =
                group.transactions().stream().map(set -> in(set, terms)).toList();
        return group.forgiving(codes, sets);
    }

    private static X12Transaction in(X12Transaction set, Terms terms) {
        Set<Tolerance> those = terms.tolerances(set.set());
        Set<String> ofSegment = those.contains(Tolerance.SEGMENTS_TOO_MANY) ? TOO_MANY : Set.of();
        return those.isEmpty() ? set : set.forgiving(codes(OF_SET, those), ofSegment, codes(OF_ELEMENT, those));
    }

    private static Set<String> codes(Map<Tolerance, String> table, Set<Tolerance> those) {
        return those.stream().filter(table::containsKey).map(table::get).collect(Collectors.toSet());
    }
}
