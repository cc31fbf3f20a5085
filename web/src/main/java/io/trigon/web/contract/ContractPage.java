package io.trigon.web.contract;

import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.LaneRate;
import java.util.List;

/**
 * One contract.
 *
 * @param freeMinutes what a stop may take before detention counts
 * @param onTimePercent promised share of deliveries on time, null for none
 */
public record ContractPage(
        ContractLine contract,
        List<Step> steps,
        List<Action> actions,
        List<LaneLine> lanes,
        String onTimePercent,
        long toleranceMinutes,
        long freeMinutes) {

    /** A state of its life; the look is done, now or todo. */
    public record Step(String state, String look) {}

    /** What may be answered now: the path is submit or answer. */
    public record Action(String path, String key, boolean yes) {}

    /** A promise of transit, and its price; null without one. */
    public record LaneLine(String from, String to, long transitMinutes, LaneRate price) {}

    /** The currency of all its prices (ISO 4217). */
    public String currency() {
        String value = contract.value();
        return value == null ? null : value.substring(value.indexOf(' ') + 1);
    }
}
