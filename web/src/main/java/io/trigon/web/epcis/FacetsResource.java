package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.QueryException;
import io.trigon.domain.exchange.epcis.QueryReading;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What events name, as lists, and the events below each: types, things, business steps, places, dispositions. */
@Path("/{list: eventTypes|epcs|bizSteps|bizLocations|readPoints|dispositions}")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class FacetsResource {
    private static final int MOST = 1_000;

    /** A list, and the parameter that asks for the events below one of its values. */
    private record Kind(Facet facet, String parameter) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "eventTypes", new Kind(Facet.EVENT_TYPE, "eventType"),
            "epcs", new Kind(Facet.EPC, "MATCH_anyEPC"),
            "bizSteps", new Kind(Facet.BIZ_STEP, "EQ_bizStep"),
            "bizLocations", new Kind(Facet.BIZ_LOCATION, "EQ_bizLocation"),
            "readPoints", new Kind(Facet.READ_POINT, "EQ_readPoint"),
            "dispositions", new Kind(Facet.DISPOSITION, "EQ_disposition"));

    private FindEvents find;
    private EventSearch search;
    private Asked asked;

    protected FacetsResource() {}

    @Inject
    FacetsResource(FindEvents find, EventSearch search, Asked asked) {
        this.find = find;
        this.search = search;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("Event types, things, business steps, places or dispositions that events have")
    public Response values(@PathParam("list") String list, @Context UriInfo uri) {
        int wanted = Pages.perPage(uri, MOST);
        Facet facet = KINDS.get(list).facet();
        List<String> found = find.values(asked.by(), facet, after(uri), wanted + 1);
        List<String> page = found.subList(0, Math.min(wanted, found.size()));
        List<String> members = facet == Facet.EVENT_TYPE
                ? page.stream().map(name -> EventType.valueOf(name).word()).toList()
                : page;
        Response.ResponseBuilder answer = Response.ok(EventDocuments.collection(members));
        return found.size() == page.size()
                ? answer.build()
                : answer.header("Link", Pages.link(uri, token(page.get(page.size() - 1))))
                        .build();
    }

    private static String token(String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String after(UriInfo uri) {
        try {
            String token = Pages.token(uri);
            return token == null ? null : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw new QueryException("nextPageToken", "this is none of ours");
        }
    }

    @GET
    @Path("/{value: .+}")
    @Door(Operation.SEE_EVENTS)
    @Summary("What there is below a type, a thing, a business step, a place or a disposition")
    public String below(@PathParam("list") String list, @PathParam("value") String value) {
        checkKnown(list, value);
        return EventDocuments.collection(List.of("events"));
    }

    @GET
    @Path("/{value: .+}/events")
    @Door(Operation.SEE_EVENTS)
    @Summary(
            "Events of a type, with a thing, a business step, a place or a disposition; other parameters as for events")
    public Response events(
            @PathParam("list") String list,
            @PathParam("value") String value,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        checkKnown(list, value);
        Map<String, List<String>> parameters = new LinkedHashMap<>(Pages.parameters(uri));
        parameters.put(KINDS.get(list).parameter(), List.of(value));
        return search.answer(QueryReading.of(parameters, Extensions.of(headers)), null, uri);
    }

    private void checkKnown(String list, String value) {
        boolean type = list.equals("eventTypes");
        boolean known = type
                ? EventType.named(value).isPresent()
                : !find.find(asked.by(), QueryReading.of(Map.of(KINDS.get(list).parameter(), List.of(value))), 1, null)
                        .events()
                        .isEmpty();
        if (!known) {
            throw new NotFound("value");
        }
    }
}
