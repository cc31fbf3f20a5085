package io.trigon.web.admin;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.ChangeUser;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Users.UserRow;
import io.trigon.domain.party.Companies;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.api.ListQuery;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** Who may sign in, and as what. */
@Path("/admin/users")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UserPages {
    private static final String HERE = "/app/admin/users";

    /** A company to choose. */
    public record Choice(long id, String name) {}

    /** All users, and what a new one may be. */
    public record UserList(List<UserRow> users, List<Role> roles, List<Choice> companies) {}

    private Users users;
    private Companies companies;
    private CreateUser createUser;
    private ChangeUser changeUser;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected UserPages() {}

    @Inject
    UserPages(
            Users users,
            Companies companies,
            CreateUser createUser,
            ChangeUser changeUser,
            AuditDeed audit,
            CurrentViewer current) {
        this.users = users;
        this.companies = companies;
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_USERS)
    public Page list() {
        List<Choice> choices =
                companies.all().stream().map(c -> new Choice(c.id(), c.name())).toList();
        return new Page("admin/users", new UserList(users.list(), Arrays.asList(Role.values()), choices));
    }

    @POST
    @Door(Operation.CHANGE_USERS)
    public Response create(
            @FormParam("login") String login,
            @FormParam("name") String name,
            @FormParam("role") Role role,
            @FormParam("company") String company,
            @FormParam("password") String password) {
        Long companyId = ListQuery.id(company, "company");
        var wanted = new CreateUser.NewUser(login, name, role, companyId, password, null, null, true);
        audit.perform(current.get(), Operation.CHANGE_USERS, login, () -> createUser.create(wanted));
        return Flashes.done(request, HERE, "user.created", login);
    }

    @POST
    @Path("/{id}/active")
    @Door(Operation.CHANGE_USERS)
    public Response activate(@PathParam("id") long id, @FormParam("active") boolean active) {
        change(id, new ChangeUser.Change(null, active, null));
        return Flashes.done(request, HERE, active ? "user.opened" : "user.closed", "");
    }

    @POST
    @Path("/{id}/password")
    @Door(Operation.CHANGE_USERS)
    public Response password(@PathParam("id") long id, @FormParam("password") String password) {
        change(id, new ChangeUser.Change(null, null, password));
        return Flashes.done(request, HERE, "user.password.set", "");
    }

    private void change(long id, ChangeUser.Change change) {
        var viewer = current.get();
        audit.perform(viewer, Operation.CHANGE_USERS, "user " + id, () -> changeUser.change(viewer, id, change));
    }
}
