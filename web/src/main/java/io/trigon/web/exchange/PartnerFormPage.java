package io.trigon.web.exchange;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A step of the form.
 *
 * @param id null for a new partner
 * @param step counted from 1
 * @param differences what would change; at the last step only
 */
public record PartnerFormPage(String id, int step, PartnerForm form, List<Difference> differences) {
    public List<String> steps() {
        return PartnerFormPages.STEPS;
    }

    public String name() {
        return PartnerFormPages.STEPS.get(step - 1);
    }

    public String value(String field) {
        return form.value(field);
    }

    public boolean has(String field, String value) {
        return form.has(field, value);
    }

    public String wrong(String field) {
        return form.wrong(field);
    }

    public List<Integer> rows() {
        return form.rows();
    }

    public List<Integer> rowsAndMore() {
        return form.rowsAnd(3);
    }

    /** What the other steps hold, to be carried along. */
    public Map<String, List<String>> carried() {
        return Carried.besides(name(), form);
    }

    public TradingPartner.Role[] roles() {
        return TradingPartner.Role.values();
    }

    public Direction[] directions() {
        return Direction.values();
    }

    public Acknowledging[] acknowledgings() {
        return Acknowledging.values();
    }

    public Tolerance[] tolerances() {
        return Tolerance.values();
    }

    public List<OutboundMessage.Way> ways() {
        return Arrays.stream(OutboundMessage.Way.values())
                .filter(w -> w != OutboundMessage.Way.MAIL)
                .toList();
    }
}
