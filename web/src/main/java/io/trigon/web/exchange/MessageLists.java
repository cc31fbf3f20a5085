package io.trigon.web.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The messages that a query of the workbench asks for. */
@ApplicationScoped
class MessageLists {
    private InboundMessages inbound;
    private Outbox outbox;
    private Clock clock;

    protected MessageLists() {}

    @Inject
    MessageLists(InboundMessages inbound, Outbox outbox, Clock clock) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param state null for all */
    PageOf<InboundRow> inbound(Viewer viewer, InboundMessage.State state, ExchangeQuery query, Paging paging) {
        var filter = new InboundMessages.Filter(
                ExchangeQuery.orNull(query.partner),
                state,
                ExchangeQuery.orNull(query.text),
                query.search(viewer.zone(), clock.instant()));
        return inbound.list(filter, paging);
    }

    /** @param state null for all */
    PageOf<OutboundRow> outbound(Viewer viewer, OutboundMessage.State state, ExchangeQuery query, Paging paging) {
        var filter = new Outbox.Filter(
                ExchangeQuery.orNull(query.partner),
                state,
                null,
                ExchangeQuery.orNull(query.text),
                query.search(viewer.zone(), clock.instant()));
        return outbox.list(filter, paging);
    }

    /** How many could not be delivered. */
    long dead() {
        var undelivered = new Outbox.Filter(null, OutboundMessage.State.DEAD, null, null);
        return outbox.list(undelivered, Paging.first(1)).total();
    }

    /** How many wait in quarantine. */
    long stuck() {
        var quarantined = new InboundMessages.Filter(null, InboundMessage.State.QUARANTINED, null);
        return inbound.list(quarantined, Paging.first(1)).total();
    }
}
