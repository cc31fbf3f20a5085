package io.trigon.integrations.exchange.x12;

import java.util.List;
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
 */
public record X12Group(
        String functionalId,
        String sender,
        String receiver,
        String controlNumber,
        String version,
        int announced,
        List<X12Transaction> transactions,
        List<String> refusals) {

    /** The same, refused for this too (AK905). */
    public X12Group refused(String code) {
        List<String> codes =
                Stream.concat(refusals.stream(), Stream.of(code)).distinct().toList();
        return new X12Group(functionalId, sender, receiver, controlNumber, version, announced, transactions, codes);
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
        return transactions.stream().allMatch(t -> t.errors().isEmpty()) ? "A" : "E";
    }
}
