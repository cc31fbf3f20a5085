package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What of the exchange a viewer may know: staff all of it, others what is of their own company. */
@ApplicationScoped
public class OwnExchange {
    private TradingPartners partners;
    private InboundMessages messages;

    protected OwnExchange() {}

    @Inject
    public OwnExchange(TradingPartners partners, InboundMessages messages) {
        this.partners = partners;
        this.messages = messages;
    }

    /** @throws NotFound for a partner of another company as for one that doesn't exist */
    public TradingPartner partner(Viewer viewer, String partnerId) {
        return partners.byPartnerId(partnerId)
                .filter(p -> p.isVisibleTo(viewer))
                .orElseThrow(() -> new NotFound("partner"));
    }

    /** Those that the viewer may know of, in the order of all. */
    public List<TradingPartner> partners(Viewer viewer) {
        return partners.all().stream().filter(p -> p.isVisibleTo(viewer)).toList();
    }

    /** @throws NotFound for a message of another company's partner as for one that doesn't exist */
    public InboundMessage message(Viewer viewer, long id) {
        return messages.byId(id)
                .filter(m -> viewer.isStaff()
                        || partners.byPartnerId(m.partnerId())
                                .filter(p -> p.isVisibleTo(viewer))
                                .isPresent())
                .orElseThrow(() -> new NotFound("message"));
    }
}
