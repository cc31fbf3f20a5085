package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Lets what a partner sends have its effect from now on, or no longer. */
@ApplicationScoped
public class GoLive {
    private TradingPartners partners;
    private ConformanceCases cases;

    protected GoLive() {}

    @Inject
    public GoLive(TradingPartners partners, ConformanceCases cases) {
        this.partners = partners;
        this.cases = cases;
    }

    /**
     * @param reason why an administrator lets it go live though cases are open; null when none are
     * @throws BrokenRule {@code cases-open} naming them; {@code cases-reason} for an override without a reason or by another
     */
    @Transactional
    public void live(Viewer viewer, String partnerId, String reason) {
        TradingPartner partner = find(partnerId);
        List<String> open = cases.of(partnerId).stream()
                .filter(c -> !c.isPassed())
                .map(c -> c.agreement().messageType() + " " + c.name())
                .toList();
        if (!open.isEmpty() && (reason == null || reason.isBlank())) {
            throw new BrokenRule(
                    "cases-open", "open: " + String.join(", ", open), Map.of("has", String.join(", ", open)));
        }
        boolean may = open.isEmpty() || viewer.role() == Role.ADMIN;
        BrokenRule.unless(may, "cases-reason", "only an administrator lets a partner go live with open cases");
        partner.at(Stage.LIVE);
    }

    /** From now on, what it sends is read and answered and has no effect. */
    @Transactional
    public void test(String partnerId) {
        find(partnerId).at(Stage.TEST);
    }

    private TradingPartner find(String partnerId) {
        return partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
    }
}
