package io.trigon.domain.triangle;

import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Finds the triangle of a pair, or opens it; a company without an account gets a potential one. */
@ApplicationScoped
public class OpenTriangle {
    private Triangles triangles;
    private Accounts accounts;
    private Events events;
    private Clock clock;

    protected OpenTriangle() {}

    @Inject
    public OpenTriangle(Triangles triangles, Accounts accounts, Events events, Clock clock) {
        this.triangles = triangles;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Both companies must be stored already. */
    @Transactional
    public Triangle between(Company shipper, Company consignee) {
        return triangles.between(shipper.id(), consignee.id()).orElseGet(() -> open(shipper, consignee));
    }

    private Triangle open(Company shipper, Company consignee) {
        Triangle opened = triangles.add(new Triangle(
                shipper,
                accountOf(shipper).standing(),
                consignee,
                accountOf(consignee).standing(),
                clock.instant()));
        events.fire(new TriangleOpened(clock.instant(), opened.id()));
        return opened;
    }

    private Account accountOf(Company company) {
        return accounts.ofCompany(company.id())
                .orElseGet(() -> accounts.add(new Account(company, Standing.POTENTIAL, clock.instant())));
    }
}
