package io.trigon.web.admin;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.IssueKey;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.RevokeKey;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Users.KeyRow;
import io.trigon.domain.access.Users.UserRow;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
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
import java.util.List;

/** The bearer keys of the API. */
@Path("/admin/keys")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeyPages {
    private static final String HERE = "/app/admin/keys";

    /** @param secret of the key made just now, shown this once; null otherwise */
    public record KeyList(List<KeyRow> keys, List<UserRow> users, String secret) {}

    private Users users;
    private IssueKey issueKey;
    private RevokeKey revokeKey;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected KeyPages() {}

    @Inject
    KeyPages(Users users, IssueKey issueKey, RevokeKey revokeKey, AuditDeed audit, CurrentViewer current) {
        this.users = users;
        this.issueKey = issueKey;
        this.revokeKey = revokeKey;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_USERS)
    public Page list() {
        return page(null);
    }

    @POST
    @Door(Operation.CHANGE_USERS)
    public Page issue(@FormParam("user") long userId, @FormParam("label") String label) {
        var issued = audit.perform(
                current.get(), Operation.CHANGE_USERS, "key " + label, () -> issueKey.issue(userId, label));
        return page(issued.secret().value());
    }

    @POST
    @Path("/{id}/revoke")
    @Door(Operation.CHANGE_USERS)
    public Response revoke(@PathParam("id") long id) {
        audit.perform(current.get(), Operation.CHANGE_USERS, "key " + id, () -> {
            revokeKey.revoke(id);
            return id;
        });
        return Flashes.done(request, HERE, "key.revoked", "");
    }

    private Page page(String secret) {
        List<UserRow> active = users.list().stream().filter(UserRow::active).toList();
        return new Page("admin/keys", new KeyList(users.keys(), active, secret));
    }
}
