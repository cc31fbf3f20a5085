package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.EventPage;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.web.api.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;

/** Asks for events, and answers with a document and the way to the next page. */
@RequestScoped
public class EventSearch {
    private FindEvents find;
    private EventText text;
    private Asked asked;
    private Clock clock;

    protected EventSearch() {}

    @Inject
    public EventSearch(FindEvents find, EventText text, Asked asked, Clock clock) {
        this.find = find;
        this.text = text;
        this.asked = asked;
        this.clock = clock;
    }

    /** @param name of the query; null for one without */
    Response answer(EventQuery query, String name, UriInfo uri) {
        EventPage page = find.find(asked.by(), query, Pages.perPage(uri, FindEvents.MOST), Pages.token(uri));
        Response.ResponseBuilder answer = Response.ok(EventDocuments.of(page.events(), name, text, clock.instant()));
        return page.next() == null
                ? answer.build()
                : answer.header("Link", Pages.link(uri, page.next())).build();
    }

    List<SeenEvent> one(String eventId) {
        return find.byEventId(asked.by(), eventId);
    }

    Response document(List<SeenEvent> events) {
        return Response.ok(EventDocuments.of(events, null, text, clock.instant()))
                .build();
    }
}
