package io.trigon.web.contract;

import io.trigon.domain.contract.Contracts.ContractLine;
import java.util.List;

/**
 * One contract.
 *
 * @param onTimePercent promised share of deliveries on time, null for none
 */
public record ContractPage(
        ContractLine contract,
        List<Step> steps,
        List<Action> actions,
        List<LaneLine> lanes,
        String onTimePercent,
        long toleranceMinutes) {

    /** A state of its life; the look is done, now or todo. */
    public record Step(String state, String look) {}

    /** What may be answered now: the path is submit or answer. */
    public record Action(String path, String key, boolean yes) {}

    /** A promise of transit. */
    public record LaneLine(String from, String to, long transitMinutes) {}
}
