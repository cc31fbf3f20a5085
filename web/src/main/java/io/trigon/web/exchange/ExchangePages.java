package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The lists of messages: what came in, what left, what waits for a person. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ExchangePages {
    /**
     * One of the three lists; the other is null.
     *
     * @param stuck how many messages are in quarantine
     */
    public record ExchangeList(
            String tab,
            ExchangeQuery query,
            List<String> partners,
            long stuck,
            PageOf<InboundRow> inbound,
            PageOf<OutboundRow> outbound,
            ViewBar views) {
        public boolean isEmpty() {
            return inbound == null ? outbound.total() == 0 : inbound.total() == 0;
        }
    }

    private MessageLists lists;
    private TradingPartners partners;
    private ViewBars views;
    private CurrentViewer current;

    protected ExchangePages() {}

    @Inject
    ExchangePages(MessageLists lists, TradingPartners partners, ViewBars views, CurrentViewer current) {
        this.lists = lists;
        this.partners = partners;
        this.views = views;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_EXCHANGE)
    public Page inbound(@BeanParam ExchangeQuery query) {
        return incoming("inbound", null, query, "exchange");
    }

    @GET
    @Path("/quarantine")
    @Door(Operation.SEE_EXCHANGE)
    public Page quarantine(@BeanParam ExchangeQuery query) {
        return incoming("quarantine", InboundMessage.State.QUARANTINED, query, "exchange/quarantine");
    }

    @GET
    @Path("/outbound")
    @Door(Operation.SEE_EXCHANGE)
    public Page outbound(@BeanParam ExchangeQuery query) {
        var list = lists.outbound(current.get(), query, query.paging());
        return page(
                new ExchangeList("outbound", query, ids(), lists.stuck(), null, list, views.of("exchange/outbound")));
    }

    private Page incoming(String tab, InboundMessage.State state, ExchangeQuery query, String views) {
        var list = lists.inbound(current.get(), state, query, query.paging());
        return page(new ExchangeList(tab, query, ids(), lists.stuck(), list, null, this.views.of(views)));
    }

    private static Page page(ExchangeList list) {
        return new Page("exchange/list", list);
    }

    private List<String> ids() {
        return partners.all().stream().map(TradingPartner::partnerId).sorted().toList();
    }
}
