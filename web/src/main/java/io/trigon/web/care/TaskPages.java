package io.trigon.web.care;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.CompleteTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;

/** The one inbox of people's work. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TaskPages {
    private static final int ROWS = 25;
    private static final Set<Task.Kind> DECIDED_AT_CONTRACT =
            EnumSet.of(Task.Kind.APPROVE_CONTRACT, Task.Kind.AWAIT_ACCEPTANCE, Task.Kind.DECIDE_RENEWAL);

    /** @param show open (""), mine, snoozed or done */
    public record TaskList(PageOf<TaskRow> list, String show, String me, ViewBar views) {}

    /**
     * One task.
     *
     * @param decision whether it is done by deciding at the contract
     * @param me the login of the viewer
     * @param mayRelease whether the viewer may give it back
     */
    public record TaskPage(TaskRow task, boolean decision, String me, boolean mayRelease) {}

    private TaskInbox inbox;
    private CompleteTask completeTask;
    private AuditDeed audit;
    private CurrentViewer current;
    private ViewBars views;

    @Context
    private HttpServletRequest request;

    protected TaskPages() {}

    @Inject
    TaskPages(TaskInbox inbox, CompleteTask completeTask, AuditDeed audit, CurrentViewer current, ViewBars views) {
        this.views = views;
        this.inbox = inbox;
        this.completeTask = completeTask;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_TASKS)
    public Page list(
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Viewer viewer = current.get();
        var list = inbox.list(viewer, filter(show), new Paging(order(show, sort), offset, ROWS));
        return new Page("care/tasks", new TaskList(list, show, viewer.login(), views.of("tasks")));
    }

    private static TaskInbox.Filter filter(String show) {
        boolean done = "done".equals(show);
        Boolean mine = "mine".equals(show) ? true : null;
        Boolean snoozed = done || "mine".equals(show) ? null : "snoozed".equals(show);
        return new TaskInbox.Filter(done ? Task.State.DONE : Task.State.OPEN, mine, null, null, snoozed);
    }

    private static String order(String show, String sort) {
        return sort.isEmpty() ? "done".equals(show) ? "-created" : "due" : sort;
    }

    /** What the list shows, as CSV; times in UTC. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_TASKS)
    public Response csv(
            @QueryParam("show") @DefaultValue("") String show, @QueryParam("sort") @DefaultValue("") String sort) {
        Viewer viewer = current.get();
        Csv csv = new Csv(
                "kind",
                "state",
                "role",
                "assignee",
                "concerns",
                "detail",
                "shipment",
                "created_at",
                "due_at",
                "done_at",
                "done_by",
                "outcome");
        return csv.all(
                        offset -> inbox.list(viewer, filter(show), new Paging(order(show, sort), offset, Paging.MOST)),
                        t -> csv.row(
                                t.kind(),
                                t.state(),
                                t.role(),
                                t.assignee(),
                                t.subject(),
                                t.detail(),
                                t.trackingNumber(),
                                t.createdAt(),
                                t.dueAt(),
                                t.doneAt(),
                                t.doneBy(),
                                t.outcome()))
                .as("tasks");
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_TASKS)
    public Page page(@PathParam("id") long id) {
        Viewer viewer = current.get();
        TaskRow row = inbox.find(viewer, id).orElseThrow(() -> new NotFound("task"));
        boolean decision = row.contractId() != null && DECIDED_AT_CONTRACT.contains(row.kind());
        return new Page("care/task", new TaskPage(row, decision, viewer.login(), mayRelease(viewer, row)));
    }

    private static boolean mayRelease(Viewer viewer, TaskRow row) {
        boolean own = viewer.login().equals(row.assignee());
        return own || (row.assignee() != null && viewer.role() == Role.ADMIN);
    }

    @POST
    @Path("/{id: \\d{1,18}}/complete")
    @Door(Operation.COMPLETE_TASK)
    public Response complete(@PathParam("id") long id, @FormParam("outcome") String outcome) {
        Viewer viewer = current.get();
        String words = outcome == null || outcome.isBlank() ? null : outcome.strip();
        audit.perform(viewer, Operation.COMPLETE_TASK, "task " + id, () -> {
            completeTask.complete(viewer, id, words);
            return id;
        });
        return Flashes.done(request, "/app/tasks", "task.completed", "");
    }
}
