package io.trigon.web.care;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.care.ClaimTask;
import io.trigon.domain.care.CompleteTask;
import io.trigon.domain.care.ReleaseTask;
import io.trigon.domain.care.SnoozeTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What people must do. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    private TaskInbox inbox;
    private ClaimTask claim;
    private ReleaseTask release;
    private SnoozeTask snooze;
    private CompleteTask complete;
    private Asked asked;

    protected TasksResource() {}

    @Inject
    TasksResource(
            TaskInbox inbox,
            ClaimTask claim,
            ReleaseTask release,
            SnoozeTask snooze,
            CompleteTask complete,
            Asked asked) {
        this.inbox = inbox;
        this.claim = claim;
        this.release = release;
        this.snooze = snooze;
        this.complete = complete;
        this.asked = asked;
    }

    /** A task; {@code shipment} is a tracking number, {@code partner} a trading partner's id. */
    public record TaskJson(
            long id,
            Task.Kind kind,
            Task.State state,
            Role role,
            String assignee,
            String shipment,
            Long triangleId,
            Long contractId,
            Long messageId,
            String partner,
            String subject,
            String detail,
            OffsetDateTime createdAt,
            OffsetDateTime dueAt,
            OffsetDateTime snoozedUntil,
            OffsetDateTime escalatedAt,
            OffsetDateTime doneAt,
            String doneBy,
            String outcome) {
        static TaskJson of(TaskRow t) {
            return new TaskJson(
                    t.id(),
                    t.kind(),
                    t.state(),
                    t.role(),
                    t.assignee(),
                    t.trackingNumber(),
                    t.triangleId(),
                    t.contractId(),
                    t.messageId(),
                    t.partnerId(),
                    t.subject(),
                    t.detail(),
                    Stamp.utc(t.createdAt()),
                    Stamp.utc(t.dueAt()),
                    Stamp.utc(t.snoozedUntil()),
                    Stamp.utc(t.escalatedAt()),
                    Stamp.utc(t.doneAt()),
                    t.doneBy(),
                    t.outcome());
        }
    }

    /** What a list of tasks is filtered by. */
    public static class Wanted {
        @QueryParam("state")
        private String state;

        @QueryParam("mine")
        private String mine;

        @QueryParam("kind")
        private String kind;

        @QueryParam("shipment")
        private String shipment;

        @QueryParam("snoozed")
        private String snoozed;
    }

    @GET
    @Door(Operation.SEE_TASKS)
    @Summary("Open tasks that the viewer may act on, due soonest first; with state=done, withdrawn or all, others too")
    public Items<TaskJson> list(@BeanParam ListQuery query, @BeanParam Wanted wanted) {
        TaskInbox.Filter filter = new TaskInbox.Filter(
                stateOf(wanted.state),
                ListQuery.truth(wanted.mine, "mine"),
                ListQuery.word(Task.Kind.class, wanted.kind, "kind"),
                wanted.shipment,
                ListQuery.truth(wanted.snoozed, "snoozed"));
        return Items.of(inbox.list(asked.by(), filter, query.paging()), TaskJson::of);
    }

    /** What is open, unless another state, or {@code all}, is asked for. */
    private static Task.State stateOf(String asked) {
        if (asked == null || asked.isBlank()) {
            return Task.State.OPEN;
        }
        return asked.equalsIgnoreCase("all") ? null : ListQuery.word(Task.State.class, asked, "state");
    }

    @POST
    @Path("/{id: \\d{1,18}}/claim")
    @Door(Operation.CLAIM_TASK)
    @Summary("Takes a task on")
    public TaskJson claim(@PathParam("id") long id) {
        return asked.to(Operation.CLAIM_TASK, String.valueOf(id), () -> {
            claim.claim(asked.by(), id);
            return one(id);
        });
    }

    @POST
    @Path("/{id: \\d{1,18}}/release")
    @Door(Operation.RELEASE_TASK)
    @Summary("Gives a task back to whoever has its role")
    public TaskJson release(@PathParam("id") long id) {
        return asked.to(Operation.RELEASE_TASK, String.valueOf(id), () -> {
            release.release(asked.by(), id);
            return one(id);
        });
    }

    /** @param until ISO 8601 with an offset; null wakes the task up */
    public record Snooze(Instant until) {}

    @POST
    @Path("/{id: \\d{1,18}}/snooze")
    @Door(Operation.SNOOZE_TASK)
    @Summary("Puts a task off until a time to come, at most 30 days and not past its due time; null wakes it up")
    public TaskJson snooze(@PathParam("id") long id, Snooze body) {
        return asked.to(Operation.SNOOZE_TASK, String.valueOf(id), () -> {
            snooze.snooze(asked.by(), id, body.until());
            return one(id);
        });
    }

    private TaskJson one(long id) {
        return inbox.find(asked.by(), id).map(TaskJson::of).orElseThrow(() -> new NotFound("task"));
    }

    /** @param outcome what came of it; may be missing */
    public record Outcome(String outcome) {}

    public record Done(long id, Task.State state, String outcome) {}

    @POST
    @Path("/{id: \\d{1,18}}/complete")
    @Door(Operation.COMPLETE_TASK)
    @Summary("Takes a task as done; its process goes on")
    public Done complete(@PathParam("id") long id, Outcome body) {
        String outcome = body.outcome();
        return asked.to(Operation.COMPLETE_TASK, String.valueOf(id), () -> {
            complete.complete(asked.by(), id, outcome);
            return new Done(id, Task.State.DONE, outcome);
        });
    }
}
