package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.PartnerJoined;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a way in for each partner: all at the start, a new one as soon as it joined, on whatever node it did. */
@ApplicationScoped
public class PartnerDoors {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerDoors.class);

    private final Set<String> troubled = ConcurrentHashMap.newKeySet();
    private TradingPartners partners;
    private ExchangeFolders folders;
    private TakenFiles takenFiles;
    private MessageWork work;
    private Clock clock;
    private Duration quiet;
    private Duration patience;
    private Duration keep;
    private volatile CamelContext context;

    protected PartnerDoors() {}

    /**
     * @param quiet for how long a whole file must have been left alone before it is taken
     * @param patience for how long an unfinished file is waited for
     * @param keep for how long files lie where they were put after they were taken
     */
    @Inject
    public PartnerDoors(
            TradingPartners partners,
            ExchangeFolders folders,
            TakenFiles takenFiles,
            MessageWork work,
            Clock clock,
            @ConfigProperty(name = "trigon.exchange.quiet", defaultValue = "PT1S") Duration quiet,
            @ConfigProperty(name = "trigon.exchange.patience", defaultValue = "PT40S") Duration patience,
            @ConfigProperty(name = "trigon.exchange.keep", defaultValue = "P30D") Duration keep) {
        this.partners = partners;
        this.folders = folders;
        this.takenFiles = takenFiles;
        this.work = work;
        this.clock = clock;
        this.quiet = quiet;
        this.patience = patience;
        this.keep = keep;
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

    /** Opens what is missing; the trouble of one partner is not that of the others. */
    void openAll() {
        for (TradingPartner partner : partners.all()) {
            try {
                open(partner);
                troubled.remove(partner.partnerId());
            } catch (RuntimeException e) {
                if (troubled.add(partner.partnerId())) {
                    LOG.warn("The way in of {} does not open; it is tried again", partner.partnerId(), e);
                }
            }
        }
    }

    /** Deletes files that were taken long ago; what is in them is in the database. */
    void emptyDone() {
        for (TradingPartner partner : partners.all()) {
            try {
                new DoneFolder(folders.in(partner.partnerId())).empty(clock.instant(), keep);
            } catch (IOException e) {
                LOG.warn("Old files of {} could not be deleted", partner.partnerId(), e);
            }
        }
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
            takenFiles.resume(partnerId, new DoneFolder(folders.in(partnerId)));
            context.addRoutes(new PartnerInRoute(
                    partnerId, folders.in(partnerId), new WholeFiles(clock, patience), quiet, takenFiles, clock));
        } catch (Exception e) {
            throw new IllegalStateException("The way in of " + partnerId + " does not open", e);
        }
    }
}
