package io.trigon.domain.sales;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens a lead for a potential customer, with the shipment that is the reason; one open lead a company. */
@ApplicationScoped
public class OpenLead {
    private Leads leads;
    private Events events;
    private Clock clock;

    protected OpenLead() {}

    @Inject
    public OpenLead(Leads leads, Events events, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Lead open(Company company, String trackingNumber) {
        return leads.openFor(company.id()).orElseGet(() -> {
            Lead lead = leads.add(new Lead(company, trackingNumber, clock.instant()));
            events.fire(new LeadOpened(clock.instant(), company.name(), trackingNumber));
            return lead;
        });
    }
}
