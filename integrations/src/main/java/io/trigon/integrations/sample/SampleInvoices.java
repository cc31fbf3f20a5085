package io.trigon.integrations.sample;

import io.trigon.domain.contract.invoice.IssueInvoice;
import io.trigon.domain.contract.invoice.PriceShipment;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.Hindsight.Matter;
import io.trigon.domain.shipment.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Invoices what was delivered lately for a payer with a price, each on its day, and agrees on invoices from today on. */
@ApplicationScoped
class SampleInvoices {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final String BY = "account-manager";

    private SampleFolder folder;
    private TradingPartners partners;
    private Agreements agreements;
    private Shipments shipments;
    private IssueInvoice issueInvoice;

    protected SampleInvoices() {}

    @Inject
    SampleInvoices(
            SampleFolder folder,
            TradingPartners partners,
            Agreements agreements,
            Shipments shipments,
            IssueInvoice issueInvoice) {
        this.folder = folder;
        this.partners = partners;
        this.agreements = agreements;
        this.shipments = shipments;
        this.issueInvoice = issueInvoice;
    }

    /** Only what is delivered from then on is invoiced by message. */
    @Transactional
    public void agree(SampleTime time) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        for (SampleRow row : folder.rows("world/agreements.csv")) {
            var partner = partners.byPartnerId(row.must("partner")).orElseThrow();
            String message = row.must("message");
            if (agreements
                    .inForce(partner.partnerId(), Agreement.Direction.OUT, message, today)
                    .isEmpty()) {
                agreements.add(new Agreement(partner, Agreement.Direction.OUT, message, row.must("release"), today));
            }
        }
    }

    /** Does nothing for what is not over, was signed for longer ago, has no price, or is invoiced. */
    @Transactional
    public void invoice(SampleStory story, Instant now) {
        if (!story.isOver() || story.signature().at().isBefore(now.minus(LATELY))) {
            return;
        }
        shipments
                .byTenderKey(story.tender().key())
                .filter(s ->
                        IssueInvoice.mayBeInvoiced(s) && PriceShipment.of(s).isKnown())
                .filter(s -> !issueInvoice.isInvoiced(s))
                .ifPresent(s -> Hindsight.at(
                        story.signature().at(),
                        Matter.SETTLED,
                        () -> issueInvoice.issue(s.trackingNumber(), null, BY)));
    }
}
