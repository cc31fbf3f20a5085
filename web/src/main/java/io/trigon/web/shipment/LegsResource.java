package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.FindLegTenders;
import io.trigon.domain.exchange.FindLegTenders.LegTenderView;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.LegTenderStep;
import io.trigon.domain.exchange.TenderLeg;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Malformed;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Offers of a shipment to carriers. */
@Path("/shipments/{trackingNumber}/tenders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LegsResource {
    private FindLegTenders find;
    private TenderLeg tenderLeg;
    private Asked asked;

    protected LegsResource() {}

    @Inject
    LegsResource(FindLegTenders find, TenderLeg tenderLeg, Asked asked) {
        this.find = find;
        this.tenderLeg = tenderLeg;
        this.asked = asked;
    }

    public record Step(LegTenderStep.What what, String by, OffsetDateTime at) {}

    /** @param amount with its currency; null when no price was offered */
    public record Offer(
            String number,
            String partner,
            String carrier,
            LegTender.State state,
            OffsetDateTime answerDueAt,
            String amount,
            String reason,
            List<Step> steps) {
        static Offer of(LegTenderView view) {
            return new Offer(
                    view.number(),
                    view.partnerId(),
                    view.carrier(),
                    view.state(),
                    Stamp.utc(view.answerDueAt()),
                    view.amount(),
                    view.reason(),
                    view.steps().stream()
                            .map(s -> new Step(s.what(), s.by(), Stamp.utc(s.at())))
                            .toList());
        }
    }

    @GET
    @Door(Operation.TENDER_LEG)
    @Summary("What was offered to carriers, newest first, and what they answered")
    public Items<Offer> list(@PathParam("trackingNumber") String number) {
        return Items.all(find.of(asked.by(), VisibleShipments.read(number)), Offer::of);
    }

    /**
     * @param partner the id of a carrier with an agreement on 204 from us
     * @param amount what we offer to pay, with its currency; neither to say nothing of it
     */
    public record OfferBody(String partner, Instant answerDueAt, BigDecimal amount, String currency) {}

    @POST
    @Door(Operation.TENDER_LEG)
    @Answers(201)
    @Summary("Offers the shipment to a carrier by 204, and awaits its 990")
    public Offer offer(@PathParam("trackingNumber") String number, OfferBody body) {
        TrackingNumber shipment = VisibleShipments.read(number);
        if (body.partner() == null) {
            throw new Malformed("the id of a partner is wanted", "partner");
        }
        Money amount = body.amount() == null ? null : Money.of(body.amount(), body.currency());
        String made = asked.to(
                Operation.TENDER_LEG,
                shipment.value(),
                () -> tenderLeg.tender(asked.by(), shipment, body.partner(), body.answerDueAt(), amount));
        return one(shipment, made);
    }

    @POST
    @Path("/{tender}/withdrawal")
    @Door(Operation.TENDER_LEG)
    @Answers(200)
    @Summary("Takes an offer back, answered or not; the carrier is told so")
    public Offer withdraw(@PathParam("trackingNumber") String number, @PathParam("tender") String tender) {
        TrackingNumber shipment = VisibleShipments.read(number);
        asked.to(Operation.TENDER_LEG, shipment.value(), () -> tenderLeg.withdraw(asked.by(), shipment, tender));
        return one(shipment, tender);
    }

    private Offer one(TrackingNumber shipment, String tender) {
        return find.of(asked.by(), shipment).stream()
                .filter(t -> t.number().equals(tender))
                .map(Offer::of)
                .findFirst()
                .orElseThrow(() -> new NotFound("tender"));
    }
}
