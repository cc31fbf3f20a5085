package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Queries under names. Of a name of its own every company may have the same. */
@Path("/queries")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class QueriesResource {
    private NameQuery names;
    private EventSearch search;
    private Asked asked;

    protected QueriesResource() {}

    @Inject
    QueriesResource(NameQuery names, EventSearch search, Asked asked) {
        this.names = names;
        this.search = search;
        this.asked = asked;
    }

    /** @param query parameters by their names: texts, numbers, or lists of texts */
    public record Definition(String name, JsonObject query) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.NAME_EVENT_QUERY)
    @Answers(201)
    @Summary("Gives a query a name")
    public Response name(Definition definition) {
        BrokenRule.unless(
                definition.name() != null && definition.query() != null,
                "epcis-query-incomplete",
                "a query needs a name and its parameters");
        QueryJson.read(definition.query());
        String name = asked.to(Operation.NAME_EVENT_QUERY, definition.name(), () -> names.name(
                        asked.by(), definition.name(), definition.query().toString())
                .name());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/epcis/queries/" + name)
                .build();
    }

    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("Queries that have a name")
    public String all() {
        var array = Json.createArrayBuilder();
        names.of(asked.by()).forEach(query -> array.add(json(query)));
        return array.build().toString();
    }

    @GET
    @Path("/{name}")
    @Door(Operation.SEE_EVENTS)
    @Summary("A query by its name")
    public String one(@PathParam("name") String name) {
        return json(names.named(asked.by(), name)).build().toString();
    }

    @DELETE
    @Path("/{name}")
    @Door(Operation.NAME_EVENT_QUERY)
    @Summary("Forgets a query; whoever subscribed to it is sent nothing more")
    public void forget(@PathParam("name") String name) {
        asked.to(Operation.NAME_EVENT_QUERY, name, () -> {
            names.forget(asked.by(), name);
            return name;
        });
    }

    @GET
    @Path("/{name}/events")
    @Door(Operation.SEE_EVENTS)
    @Summary("Events that a named query finds now, page by page")
    public Response events(@PathParam("name") String name, @Context UriInfo uri) {
        NamedQuery named = names.named(asked.by(), name);
        EventQuery query = QueryJson.read(StandardTexts.parsed(named));
        return search.answer(query, named.name(), uri);
    }

    private static JsonObjectBuilder json(NamedQuery query) {
        return Json.createObjectBuilder()
                .add("name", query.name())
                .add("createdAt", query.createdAt().toString())
                .add("query", StandardTexts.parsed(query));
    }
}
