package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The lists of messages: what came in, what left, what waits for a person. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ExchangePages {
    private static final int ROWS = 25;

    /**
     * One of the three lists; the other is null.
     *
     * @param stuck how many messages are in quarantine
     */
    public record ExchangeList(
            String tab,
            String text,
            String partner,
            List<String> partners,
            long stuck,
            PageOf<InboundRow> inbound,
            PageOf<OutboundRow> outbound) {
        public boolean isEmpty() {
            return inbound == null ? outbound.total() == 0 : inbound.total() == 0;
        }
    }

    private InboundMessages inbound;
    private Outbox outbox;
    private TradingPartners partners;

    protected ExchangePages() {}

    @Inject
    ExchangePages(InboundMessages inbound, Outbox outbox, TradingPartners partners) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.partners = partners;
    }

    @GET
    @Door(Operation.SEE_EXCHANGE)
    public Page inbound(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("partner") @DefaultValue("") String partner,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return incoming("inbound", null, text, partner, offset);
    }

    @GET
    @Path("/quarantine")
    @Door(Operation.SEE_EXCHANGE)
    public Page quarantine(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("partner") @DefaultValue("") String partner,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return incoming("quarantine", InboundMessage.State.QUARANTINED, text, partner, offset);
    }

    @GET
    @Path("/outbound")
    @Door(Operation.SEE_EXCHANGE)
    public Page outbound(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("partner") @DefaultValue("") String partner,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        var filter = new Outbox.Filter(orNull(partner), null, null, orNull(text));
        var list = outbox.list(filter, new Paging(null, offset, ROWS));
        return new Page("exchange/list", new ExchangeList("outbound", text, partner, ids(), stuck(), null, list));
    }

    private Page incoming(String tab, InboundMessage.State state, String text, String partner, int offset) {
        var filter = new InboundMessages.Filter(orNull(partner), state, orNull(text));
        var list = inbound.list(filter, new Paging(null, offset, ROWS));
        return new Page("exchange/list", new ExchangeList(tab, text, partner, ids(), stuck(), list, null));
    }

    private long stuck() {
        var quarantined = new InboundMessages.Filter(null, InboundMessage.State.QUARANTINED, null);
        return inbound.list(quarantined, Paging.first(1)).total();
    }

    private List<String> ids() {
        return partners.all().stream().map(TradingPartner::partnerId).sorted().toList();
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
