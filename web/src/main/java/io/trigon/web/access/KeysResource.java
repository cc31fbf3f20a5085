package io.trigon.web.access;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.RevokeKey;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Users.KeyRow;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;

/** Bearer keys of users. */
@Path("/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    private Users users;
    private RevokeKey revoke;
    private Asked asked;

    protected KeysResource() {}

    @Inject
    KeysResource(Users users, RevokeKey revoke, Asked asked) {
        this.users = users;
        this.revoke = revoke;
        this.asked = asked;
    }

    public record KeyJson(long id, String login, String label, OffsetDateTime createdAt, OffsetDateTime revokedAt) {
        static KeyJson of(KeyRow k) {
            return new KeyJson(k.id(), k.login(), k.label(), Stamp.utc(k.createdAt()), Stamp.utc(k.revokedAt()));
        }
    }

    @GET
    @Door(Operation.SEE_USERS)
    @Summary("All keys; their secrets are kept nowhere")
    public Items<KeyJson> list() {
        return Items.all(users.keys(), KeyJson::of);
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.CHANGE_USERS)
    @Summary("Ends a key from the next request on")
    public void revoke(@PathParam("id") long id) {
        asked.to(Operation.CHANGE_USERS, "key " + id, () -> {
            revoke.revoke(id);
            return null;
        });
    }
}
