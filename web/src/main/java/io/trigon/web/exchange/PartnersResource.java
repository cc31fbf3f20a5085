package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.ResendMessage;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;

/** Companies whose machines talk to ours. */
@Path("/exchange/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {
    private TradingPartners partners;
    private SetUpPartner setUp;
    private ResendMessage resend;
    private Asked asked;

    protected PartnersResource() {}

    @Inject
    PartnersResource(TradingPartners partners, SetUpPartner setUp, ResendMessage resend, Asked asked) {
        this.partners = partners;
        this.setUp = setUp;
        this.resend = resend;
        this.asked = asked;
    }

    /** A partner; in TEST what it sends has no effect; {@code since} is when it was set up. */
    public record PartnerJson(
            String id,
            String name,
            TradingPartner.Role role,
            String isaQualifier,
            String isaId,
            String gsId,
            String edifactQualifier,
            String edifactId,
            TradingPartner.Stage stage,
            OffsetDateTime since) {
        static PartnerJson of(TradingPartner p) {
            return new PartnerJson(
                    p.partnerId(),
                    p.name(),
                    p.role(),
                    p.isaQualifier(),
                    p.isaId(),
                    p.gsId(),
                    p.edifactQualifier(),
                    p.edifactId(),
                    p.stage(),
                    Stamp.utc(p.since()));
        }
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("All trading partners")
    public Items<PartnerJson> list() {
        return Items.all(partners.all(), PartnerJson::of);
    }

    /**
     * @param id also the name of its folder: 2 to 35 of A-Z, 0-9, _ and -
     * @param role shipper, consignee or carrier
     * @param isaQualifier two characters, such as ZZ
     * @param isaId as in ISA06
     * @param gsId as in GS02
     * @param edifactQualifier as in UNB 0007; none when the partner has none or does not speak EDIFACT
     * @param edifactId as in UNB 0004; without it no EDIFACT of the partner is taken
     */
    public record NewPartner(
            String id,
            String name,
            TradingPartner.Role role,
            String isaQualifier,
            String isaId,
            String gsId,
            String edifactQualifier,
            String edifactId) {}

    @POST
    @Door(Operation.SET_UP_PARTNER)
    @Answers(201)
    @Summary("Sets a trading partner up, with its company and its folder; it tests until it goes live")
    public PartnerJson setUp(NewPartner body) {
        return asked.to(
                Operation.SET_UP_PARTNER,
                body.id(),
                () -> PartnerJson.of(setUp.setUp(
                        body.id(),
                        body.name(),
                        body.role(),
                        body.isaQualifier(),
                        body.isaId(),
                        body.gsId(),
                        body.edifactQualifier(),
                        body.edifactId())));
    }

    /** How many messages are tried again. */
    public record AllResent(String partner, int messages) {}

    @POST
    @Path("/{id: [A-Z0-9_-]{2,35}}/resend")
    @Door(Operation.REPLAY_MESSAGE)
    @Answers(202)
    @Summary("Has everything sent again that could not be delivered to a partner")
    public AllResent resendAll(@PathParam("id") String id) {
        partners.byPartnerId(id).orElseThrow(() -> new NotFound("partner"));
        return asked.to(Operation.REPLAY_MESSAGE, "partner " + id, () -> new AllResent(id, resend.resendAll(id)));
    }
}
