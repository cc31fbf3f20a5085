package io.trigon.web.care;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.ClaimTask;
import io.trigon.domain.care.CompleteTask;
import io.trigon.domain.care.ReleaseTask;
import io.trigon.domain.care.SnoozeTask;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.Refusals;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Taking tasks on, giving them back, putting them off, and all of that for several at once. */
@Path("/tasks")
@RequestScoped
public class TaskDeeds {
    private static final int MOST = 200;

    private ClaimTask claim;
    private ReleaseTask release;
    private SnoozeTask snooze;
    private CompleteTask complete;
    private AuditDeed audit;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected TaskDeeds() {}

    @Inject
    TaskDeeds(
            ClaimTask claim,
            ReleaseTask release,
            SnoozeTask snooze,
            CompleteTask complete,
            AuditDeed audit,
            CurrentViewer current,
            Clock clock) {
        this.claim = claim;
        this.release = release;
        this.snooze = snooze;
        this.complete = complete;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Path("/{id: \\d{1,18}}/claim")
    @Door(Operation.CLAIM_TASK)
    public Response claim(@PathParam("id") long id) {
        perform(Operation.CLAIM_TASK, id, task -> claim.claim(current.get(), task));
        return Flashes.back(request, "/app/tasks/" + id, "task.claimed");
    }

    @POST
    @Path("/{id: \\d{1,18}}/release")
    @Door(Operation.RELEASE_TASK)
    public Response release(@PathParam("id") long id) {
        perform(Operation.RELEASE_TASK, id, task -> release.release(current.get(), task));
        return Flashes.back(request, "/app/tasks/" + id, "task.released");
    }

    /** @param until a {@link Later}; empty wakes it up */
    @POST
    @Path("/{id: \\d{1,18}}/snooze")
    @Door(Operation.SNOOZE_TASK)
    public Response snooze(@PathParam("id") long id, @FormParam("until") String until) {
        Instant when = Later.of(until, clock.instant(), current.get().zone());
        perform(Operation.SNOOZE_TASK, id, task -> snooze.snooze(current.get(), task, when));
        return Flashes.back(request, "/app/tasks/" + id, when == null ? "task.woken" : "task.snoozed");
    }

    @POST
    @Path("/claim")
    @Door(Operation.CLAIM_TASK)
    public Response claimAll(@FormParam("id") List<Long> ids) {
        return all(Operation.CLAIM_TASK, ids, id -> claim.claim(current.get(), id));
    }

    @POST
    @Path("/release")
    @Door(Operation.RELEASE_TASK)
    public Response releaseAll(@FormParam("id") List<Long> ids) {
        return all(Operation.RELEASE_TASK, ids, id -> release.release(current.get(), id));
    }

    @POST
    @Path("/snooze")
    @Door(Operation.SNOOZE_TASK)
    public Response snoozeAll(@FormParam("id") List<Long> ids, @FormParam("until") String until) {
        Instant when = Later.of(until, clock.instant(), current.get().zone());
        return all(Operation.SNOOZE_TASK, ids, id -> snooze.snooze(current.get(), id, when));
    }

    @POST
    @Path("/complete")
    @Door(Operation.COMPLETE_TASK)
    public Response completeAll(@FormParam("id") List<Long> ids, @FormParam("outcome") String outcome) {
        String words = outcome == null || outcome.isBlank() ? null : outcome.strip();
        return all(Operation.COMPLETE_TASK, ids, id -> complete.complete(current.get(), id, words));
    }

    private void perform(Operation operation, long id, LongConsumer deed) {
        Viewer viewer = current.get();
        audit.perform(viewer, operation, "task " + id, () -> {
            deed.accept(id);
            return id;
        });
    }

    /** Each for itself: what one refuses is told, and hinders no other. */
    private Response all(Operation operation, List<Long> ids, LongConsumer deed) {
        Locale locale = ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
        int done = 0;
        String refused = null;
        List<Long> chosen = ids.stream().distinct().limit(MOST).toList();
        for (long id : chosen) {
            try {
                perform(operation, id, deed);
                done++;
            } catch (BrokenRule rule) {
                refused = Refusals.says(locale, rule);
            }
        }
        String count = Texts.all().text(locale, "tasks.bulk." + operation, done);
        return refused == null
                ? Flashes.back(request, "/app/tasks", "tasks.said", count)
                : Flashes.refused(request, "/app/tasks", "tasks.said", count + " " + refused);
    }
}
