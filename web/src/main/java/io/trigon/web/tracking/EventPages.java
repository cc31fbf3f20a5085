package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.SignedIn;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** The stream of changes that an open page listens to (server-sent events). */
@Path("/events")
@RequestScoped
public class EventPages {
    private LiveFeed feed;
    private CurrentViewer current;
    private SignedIn signedIn;

    @Context
    private HttpServletRequest request;

    protected EventPages() {}

    @Inject
    EventPages(LiveFeed feed, CurrentViewer current, SignedIn signedIn) {
        this.signedIn = signedIn;
        this.feed = feed;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Door(Operation.FOLLOW_CHANGES)
    public void follow(@Context SseEventSink sink, @Context Sse sse) {
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        feed.follow(current.get(), scene.locale(), sink, sse, signedIn.watch(request));
    }
}
