package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.OutboundMessage;
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
     * One of the lists: received, sent, in quarantine, undelivered. The other kind of rows is null.
     *
     * @param stuck how many messages are in quarantine
     * @param dead how many could not be delivered
     * @param maySelect whether rows can be chosen to be worked on, or sent, again
     */
    public record ExchangeList(
            String tab,
            ExchangeQuery query,
            List<String> partners,
            long stuck,
            long dead,
            boolean maySelect,
            PageOf<InboundRow> inbound,
            PageOf<OutboundRow> outbound,
            ViewBar views) {
        public boolean isEmpty() {
            return inbound == null ? outbound.total() == 0 : inbound.total() == 0;
        }

        /** Whether less than all of the list was asked for. */
        public boolean isSearched() {
            return query.isDetailed() || !(query.text() + query.partner()).isBlank();
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
        return outgoing("outbound", null, query);
    }

    /** What could not be delivered. */
    @GET
    @Path("/dead")
    @Door(Operation.SEE_EXCHANGE)
    public Page dead(@BeanParam ExchangeQuery query) {
        return outgoing("dead", OutboundMessage.State.DEAD, query);
    }

    private Page outgoing(String tab, OutboundMessage.State state, ExchangeQuery query) {
        var list = lists.outbound(current.get(), state, query, query.paging());
        return page(tab, query, null, list, "exchange/" + tab);
    }

    private Page incoming(String tab, InboundMessage.State state, ExchangeQuery query, String views) {
        var list = lists.inbound(current.get(), state, query, query.paging());
        return page(tab, query, list, null, views);
    }

    private Page page(String tab, ExchangeQuery query, PageOf<InboundRow> in, PageOf<OutboundRow> out, String viewsOf) {
        boolean waiting = tab.equals("quarantine") || tab.equals("dead");
        boolean maySelect = waiting && current.get().may(Operation.REPLAY_MESSAGE);
        return new Page(
                "exchange/list",
                new ExchangeList(
                        tab, query, ids(), lists.stuck(), lists.dead(), maySelect, in, out, views.of(viewsOf)));
    }

    private List<String> ids() {
        return partners.all().stream().map(TradingPartner::partnerId).sorted().toList();
    }
}
