package io.trigon.domain.care;

import io.trigon.domain.party.Company;
import io.trigon.domain.party.Contact;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.triangle.SideRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gathers what must be known of a delay to decide who is told, how, and whether a person must act. */
@ApplicationScoped
public class AssessDelay {
    private Delays delays;
    private Notices notices;

    protected AssessDelay() {}

    @Inject
    public AssessDelay(Delays delays, Notices notices) {
        this.delays = delays;
        this.notices = notices;
    }

    @Transactional
    public DelayFacts assess(long delayId) {
        Delay delay = delays.byId(delayId).orElseThrow(() -> new NotFound("delay"));
        Shipment shipment = delay.shipment();
        return new DelayFacts(
                delay.lateness().toMinutes(),
                shipment.mode(),
                sideOf(delay, SideRole.SHIPPER),
                sideOf(delay, SideRole.CONSIGNEE));
    }

    private DelayFacts.SideFacts sideOf(Delay delay, SideRole role) {
        Shipment shipment = delay.shipment();
        Company company = shipment.party(role);
        Contact contact = company.mailContact();
        return new DelayFacts.SideFacts(
                shipment.triangle().side(role).standing(),
                contact != null,
                contact == null ? "" : contact.language().getLanguage(),
                company.country() == null ? "" : company.country(),
                notices.hasAny(shipment.id(), TellSide.onceKeysOf(delay, role)));
    }
}
