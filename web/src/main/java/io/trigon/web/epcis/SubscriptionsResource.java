package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.epcis.EventSchedule;
import io.trigon.domain.exchange.epcis.Subscribe;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.SubscriptionTerms;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Subscriptions to a named query: results are posted to an address of the subscriber. */
@Path("/queries/{name}/subscriptions")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class SubscriptionsResource {
    private Subscribe subscribe;
    private Asked asked;
    private Clock clock;

    protected SubscriptionsResource() {}

    @Inject
    SubscriptionsResource(Subscribe subscribe, Asked asked, Clock clock) {
        this.subscribe = subscribe;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Either a stream or a schedule.
     *
     * @param dest the https address to which results are posted
     * @param signatureToken the key of the signature in the header GS1-Signature; never shown again
     * @param initialRecordTime from when on events count; else from now on
     * @param schedule second, minute, hour, dayOfMonth, month, dayOfWeek in UTC, each such as {@code 0,[15-30]}
     */
    public record Wanted(
            String dest,
            String signatureToken,
            Boolean reportIfEmpty,
            Instant initialRecordTime,
            JsonObject schedule,
            Boolean stream) {
        SubscriptionTerms terms(Instant now) {
            boolean streams = Boolean.TRUE.equals(stream);
            BrokenRule.unless(
                    streams == (schedule == null),
                    "epcis-subscription-when",
                    "either stream is true, or there is a schedule");
            return new SubscriptionTerms(
                    dest,
                    signatureToken,
                    Boolean.TRUE.equals(reportIfEmpty),
                    initialRecordTime,
                    streams ? null : EventSchedule.of(SubscriptionJson.fields(schedule), now));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Door(Operation.SUBSCRIBE_TO_EVENTS)
    @Answers(201)
    @Summary("Subscribes to a named query: what it finds is posted to an address, as it comes or at set times")
    public Response begin(@PathParam("name") String name, Wanted wanted) {
        SubscriptionTerms terms = wanted.terms(clock.instant());
        Subscription made = asked.to(
                Operation.SUBSCRIBE_TO_EVENTS,
                s -> name + " " + s.subscriptionId(),
                () -> subscribe.subscribe(asked.by(), name, terms));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/epcis/queries/" + made.query().name() + "/subscriptions/" + made.subscriptionId())
                .entity(SubscriptionJson.of(made).build().toString())
                .build();
    }

    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("Own subscriptions to a named query, newest first, page by page")
    public Response all(@PathParam("name") String name, @Context UriInfo uri) {
        int wanted = Pages.perPage(uri, Pages.MOST_ROWS);
        List<Subscription> found = subscribe.of(asked.by(), name, Pages.before(uri), wanted + 1);
        return Pages.answer(uri, found, wanted, SubscriptionJson::of, Subscription::id);
    }

    @GET
    @Path("/{subscriptionId}")
    @Door(Operation.SEE_EVENTS)
    @Summary("A subscription, and whether it is active")
    public String one(@PathParam("name") String name, @PathParam("subscriptionId") String subscriptionId) {
        return SubscriptionJson.of(subscribe.one(asked.by(), name, subscriptionId))
                .build()
                .toString();
    }

    @POST
    @Path("/{subscriptionId}/wake")
    @Door(Operation.SUBSCRIBE_TO_EVENTS)
    @Summary("Wakes a subscription that rests: what failed is tried again at once, from where it stopped")
    public String wake(@PathParam("name") String name, @PathParam("subscriptionId") String subscriptionId) {
        Subscription woken = asked.to(
                Operation.SUBSCRIBE_TO_EVENTS,
                s -> name + " " + s.subscriptionId(),
                () -> subscribe.wake(asked.by(), name, subscriptionId));
        return SubscriptionJson.of(woken).build().toString();
    }

    @DELETE
    @Path("/{subscriptionId}")
    @Door(Operation.SUBSCRIBE_TO_EVENTS)
    @Summary("Ends a subscription")
    public void end(@PathParam("name") String name, @PathParam("subscriptionId") String subscriptionId) {
        asked.to(Operation.SUBSCRIBE_TO_EVENTS, name + " " + subscriptionId, () -> {
            subscribe.end(asked.by(), name, subscriptionId);
            return subscriptionId;
        });
    }
}
