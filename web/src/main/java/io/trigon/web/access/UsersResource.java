package io.trigon.web.access;

import io.trigon.domain.access.ChangeUser;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.IssueKey;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Users.UserRow;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Who may come in. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private Users users;
    private CreateUser create;
    private ChangeUser change;
    private IssueKey issue;
    private Asked asked;

    protected UsersResource() {}

    @Inject
    UsersResource(Users users, CreateUser create, ChangeUser change, IssueKey issue, Asked asked) {
        this.users = users;
        this.create = create;
        this.change = change;
        this.issue = issue;
        this.asked = asked;
    }

    public record UserJson(
            long id, String login, String name, Role role, String company, boolean active, OffsetDateTime createdAt) {
        static UserJson of(UserRow u) {
            return new UserJson(
                    u.id(), u.login(), u.name(), u.role(), u.company(), u.active(), Stamp.utc(u.createdAt()));
        }

        static UserJson of(User u) {
            String company = u.company() == null ? null : u.company().name();
            return new UserJson(u.id(), u.login(), u.name(), u.role(), company, u.isActive(), Stamp.utc(u.createdAt()));
        }
    }

    @GET
    @Door(Operation.SEE_USERS)
    @Summary("All users")
    public Items<UserJson> list() {
        return Items.all(users.list(), UserJson::of);
    }

    /**
     * @param companyId for shippers, consignees and carriers, and for no other
     * @param password 10 to 200 characters; without one the user comes by keys alone
     */
    public record NewUser(
            String login, String name, Role role, Long companyId, String password, Locale language, ZoneId zone) {}

    @POST
    @Door(Operation.CHANGE_USERS)
    @Answers(201)
    @Summary("Adds a user")
    public UserJson add(NewUser body) {
        CreateUser.NewUser wanted = new CreateUser.NewUser(
                body.login(),
                body.name(),
                body.role(),
                body.companyId(),
                body.password(),
                body.language(),
                body.zone(),
                true);
        return asked.to(Operation.CHANGE_USERS, body.login(), () -> UserJson.of(create.create(wanted)));
    }

    /** What is missing stays as it is. */
    public record UserChange(Role role, Boolean active, String password) {}

    @PUT
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.CHANGE_USERS)
    @Summary("Changes a user's role, password, or lock")
    public UserJson change(@PathParam("id") long id, UserChange body) {
        ChangeUser.Change wanted = new ChangeUser.Change(body.role(), body.active(), body.password());
        return asked.to(
                Operation.CHANGE_USERS, UserJson::login, () -> UserJson.of(change.change(asked.by(), id, wanted)));
    }

    /** @param label what the key is for */
    public record NewKey(String label) {}

    /** @param secret told this once */
    public record IssuedKey(long id, String label, String secret) {}

    @POST
    @Path("/{id: \\d{1,18}}/keys")
    @Door(Operation.CHANGE_USERS)
    @Answers(201)
    @Summary("Gives a user a key; its secret is told this once")
    public IssuedKey issue(@PathParam("id") long userId, NewKey body) {
        return asked.to(Operation.CHANGE_USERS, key -> "key " + key.id(), () -> {
            IssueKey.Issued issued = issue.issue(userId, body.label());
            return new IssuedKey(
                    issued.id(), body.label().strip(), issued.secret().value());
        });
    }
}
