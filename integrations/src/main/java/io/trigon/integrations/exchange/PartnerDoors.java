package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.PartnerJoined;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens a way in for each partner: all at the start, a new one as soon as it joined, on whatever node it did. */
@ApplicationScoped
public class PartnerDoors {

    private TradingPartners partners;
    private ExchangeFolders folders;
    private ReceiveMessage receiveMessage;
    private MessageWork work;
    private Clock clock;
    private Duration quiet;
    private Duration patience;
    private volatile CamelContext context;

    protected PartnerDoors() {}

    /**
     * @param quiet for how long a whole file must have been left alone before it is taken
     * @param patience for how long an unfinished file is waited for
     */
    @Inject
    public PartnerDoors(
            TradingPartners partners,
            ExchangeFolders folders,
            ReceiveMessage receiveMessage,
            MessageWork work,
            Clock clock,
            @ConfigProperty(name = "trigon.exchange.quiet", defaultValue = "PT1S") Duration quiet,
            @ConfigProperty(name = "trigon.exchange.patience", defaultValue = "PT40S") Duration patience) {
        this.partners = partners;
        this.folders = folders;
        this.receiveMessage = receiveMessage;
        this.work = work;
        this.clock = clock;
        this.quiet = quiet;
        this.patience = patience;
    }

    /** From now on routes are added to this context. */
    void openIn(CamelContext camel) {
        this.context = camel;
    }

    void joined(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerJoined event) {
        if (context != null) {
            partners.byPartnerId(event.partnerId()).ifPresent(this::open);
        }
    }

    /** Opens what is missing. */
    void openAll() {
        partners.all().forEach(this::open);
    }

    private synchronized void open(TradingPartner partner) {
        String partnerId = partner.partnerId();
        if (context.getRoute(PartnerInRoute.idOf(partnerId)) != null) {
            return;
        }
        if (partner.role() == TradingPartner.Role.CARRIER) {
            work.knowCarrier(partnerId);
        }
        folders.open(partnerId);
        try {
            context.addRoutes(new PartnerInRoute(
                    partnerId, folders.in(partnerId), new WholeFiles(clock, patience), quiet, receiveMessage, work));
        } catch (Exception e) {
            throw new IllegalStateException("The way in of " + partnerId + " does not open", e);
        }
    }
}
