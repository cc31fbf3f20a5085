package io.trigon.integrations.exchange.x12;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One functional group.
 *
 * @param functionalId GS01, such as {@code SM} for tenders
 * @param sender GS02
 * @param receiver GS03
 * @param controlNumber GS06
 * @param version GS08 as it came
 * @param announced number of sets its GE announces, or the number received when it is missing
 * @param transactions the sets received
 * @param refusals AK905 codes of the group as a whole
 * @param noted those of them that were forgiven: said again, and no reason to refuse the group
 */
public record X12Group(
        String functionalId,
        String sender,
        String receiver,
        String controlNumber,
        String version,
        int announced,
        List<X12Transaction> transactions,
        List<String> refusals,
        List<String> noted) {

    /** AK905: another group of the interchange has its number. */
    public static final String NUMBER_TWICE = "19";

    /** The same, refused for this too (AK905). */
    public X12Group refused(String code) {
        return with(
                transactions,
                Stream.concat(refusals.stream(), Stream.of(code)).distinct().toList(),
                noted);
    }

    /** The same with these sets, forgiven whatever of the codes is wrong with it. */
    public X12Group forgiving(Set<String> codes, List<X12Transaction> sets) {
        List<String> left = refusals.stream().filter(c -> !codes.contains(c)).toList();
        return with(sets, left, refusals.stream().filter(codes::contains).toList());
    }

    private X12Group with(List<X12Transaction> sets, List<String> refused, List<String> forgiven) {
        return new X12Group(functionalId, sender, receiver, controlNumber, version, announced, sets, refused, forgiven);
    }

    /** How many sets are taken; none when the group itself is refused. */
    public int accepted() {
        return refusals.isEmpty()
                ? (int) transactions.stream().filter(X12Transaction::isTaken).count()
                : 0;
    }

    /** AK901: A accepted, E accepted though errors were noted, P partly, R rejected. */
    public String verdict() {
        if (accepted() == 0) {
            return "R";
        }
        if (accepted() < transactions.size()) {
            return "P";
        }
        boolean sound =
                noted.isEmpty() && transactions.stream().allMatch(t -> t.verdict() == X12Transaction.Verdict.ACCEPTED);
        return sound ? "A" : "E";
    }
}
