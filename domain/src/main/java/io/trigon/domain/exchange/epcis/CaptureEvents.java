package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.PostMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes a document of events as a partner's message: stored as it came, with a job that tells what became of it. */
@ApplicationScoped
public class CaptureEvents {
    private OwnExchange own;
    private PostMessage postMessage;
    private EpcisCaptures captures;
    private Clock clock;

    protected CaptureEvents() {}

    @Inject
    public CaptureEvents(OwnExchange own, PostMessage postMessage, EpcisCaptures captures, Clock clock) {
        this.own = own;
        this.postMessage = postMessage;
        this.captures = captures;
        this.clock = clock;
    }

    /**
     * The partner in whose name a viewer captures.
     *
     * @param named null when not said: then a party captures for its only partner
     * @throws io.trigon.domain.shared.NotFound when there is no such partner of the viewer's
     * @throws BrokenRule {@code epcis-partner-unnamed} when it must be said
     */
    public TradingPartner partner(Viewer viewer, String named) {
        if (named != null) {
            return own.partner(viewer, named);
        }
        List<TradingPartner> partners = viewer.isStaff() ? List.of() : own.partners(viewer);
        BrokenRule.unless(partners.size() == 1, "epcis-partner-unnamed", "name the partner who captures: ?partner=ID");
        return partners.get(0);
    }

    /**
     * Once it returned and the transaction ended, nothing can be lost.
     *
     * @param key by which the poster names its request, so that it can be posted again; may be null
     * @return the job; the same for the same key and the same bytes
     * @throws BrokenRule those of {@link #partner} and of {@link PostMessage}
     */
    @Transactional
    public EpcisCapture capture(
            Viewer viewer, String named, EpcisCapture.Behaviour behaviour, String key, byte[] content) {
        TradingPartner partner = partner(viewer, named);
        long message = postMessage.post(viewer, partner.partnerId(), key, content);
        return captures.ofMessage(message)
                .orElseGet(() -> captures.add(new EpcisCapture(
                        UUID.randomUUID().toString(), partner.partnerId(), message, behaviour, clock.instant())));
    }
}
