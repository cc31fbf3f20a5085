package io.trigon.web.access;

import io.trigon.domain.access.ChangeOwnProfile;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who the key belongs to, and what it opens. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private ChangeOwnProfile change;
    private Asked asked;

    protected MeResource() {}

    @Inject
    MeResource(ChangeOwnProfile change, Asked asked) {
        this.change = change;
        this.asked = asked;
    }

    /** The viewer; {@code operations} are those that the role is open to. */
    public record Me(
            String login,
            String name,
            Role role,
            Long companyId,
            Locale language,
            ZoneId zone,
            List<Operation> operations) {
        static Me of(Viewer v) {
            List<Operation> open =
                    Arrays.stream(Operation.values()).filter(v::may).toList();
            return new Me(v.login(), v.name(), v.role(), v.companyId(), v.language(), v.zone(), open);
        }
    }

    @GET
    @Door(Operation.SEE_OWN_PROFILE)
    @Summary("Who the key belongs to, and what it may do")
    public Me get() {
        return Me.of(asked.by());
    }

    /** What is missing stays as it is; a new password needs the present one. */
    public record Profile(Locale language, ZoneId zone, String presentPassword, String newPassword) {}

    @PUT
    @Door(Operation.CHANGE_OWN_PROFILE)
    @Summary("Changes one's language, zone or password")
    public Me put(Profile body) {
        Viewer viewer = asked.by();
        ChangeOwnProfile.Change wanted =
                new ChangeOwnProfile.Change(body.language(), body.zone(), body.presentPassword(), body.newPassword());
        return asked.to(Operation.CHANGE_OWN_PROFILE, viewer.login(), () -> Me.of(change.change(viewer, wanted)));
    }
}
