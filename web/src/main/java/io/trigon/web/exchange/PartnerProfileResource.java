package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One partner in full, as a file that can be reviewed and put back. */
@Path("/exchange/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnerProfileResource {
    private PutPartner putPartner;
    private Asked asked;

    protected PartnerProfileResource() {}

    @Inject
    PartnerProfileResource(PutPartner putPartner, Asked asked) {
        this.putPartner = putPartner;
        this.asked = asked;
    }

    @GET
    @Path("/{id: [A-Za-z0-9_-]+}")
    @Door(Operation.SEE_PARTNERS)
    @Summary("A partner with its agreements and cases; the answer is also the file that PUT takes")
    public ProfileJson profile(@PathParam("id") String id) {
        return ProfileJson.of(putPartner.profile(id));
    }

    /** What differs, or differed, and the partner as it is now or would be. */
    public record Put(boolean applied, List<Difference> differences, ProfileJson partner) {}

    @PUT
    @Path("/{id: [A-Za-z0-9_-]+}")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Brings a known partner to what the body says, all of it; with preview=true only tells what would change")
    public Put put(@PathParam("id") String id, @QueryParam("preview") String preview, ProfileJson body) {
        putPartner.profile(id);
        PartnerProfile wanted = body.profile(id);
        List<Difference> differences = putPartner.preview(wanted);
        if ("true".equals(preview)) {
            return new Put(false, differences, ProfileJson.of(wanted));
        }
        return asked.to(
                Operation.SET_UP_PARTNER, id, () -> new Put(true, differences, ProfileJson.of(putPartner.put(wanted))));
    }
}
