package io.trigon.web.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.TenderLeg;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Offers of a shipment to carriers, made and withdrawn on its page. */
@Path("/shipments")
@RequestScoped
public class LegDeeds {
    private TenderLeg tenderLeg;
    private AuditDeed audit;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected LegDeeds() {}

    @Inject
    LegDeeds(TenderLeg tenderLeg, AuditDeed audit, CurrentViewer current, Clock clock) {
        this.tenderLeg = tenderLeg;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @param due minutes from now in which the carrier is to answer */
    @POST
    @Path("/{number}/tenders")
    @Door(Operation.TENDER_LEG)
    public Response offer(
            @PathParam("number") String number,
            @FormParam("partner") String partner,
            @FormParam("due") String due,
            @FormParam("amount") String amount,
            @FormParam("currency") String currency) {
        TrackingNumber shipment = read(number);
        Viewer viewer = current.get();
        Instant until = clock.instant().plus(minutes(due));
        Money price = money(amount, currency);
        String carrier = partner == null ? "" : partner;
        String made = audit.perform(
                viewer,
                Operation.TENDER_LEG,
                shipment.value(),
                () -> tenderLeg.tender(viewer, shipment, carrier, until, price));
        return Flashes.done(request, path(shipment), "leg.offered", made);
    }

    @POST
    @Path("/{number}/tenders/withdrawal")
    @Door(Operation.TENDER_LEG)
    public Response withdraw(@PathParam("number") String number, @FormParam("tender") String tender) {
        TrackingNumber shipment = read(number);
        Viewer viewer = current.get();
        audit.perform(
                viewer,
                Operation.TENDER_LEG,
                shipment.value(),
                () -> tenderLeg.withdraw(viewer, shipment, tender == null ? "" : tender));
        return Flashes.done(request, path(shipment), "leg.withdrawn", tender);
    }

    private static TrackingNumber read(String number) {
        return TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
    }

    private static String path(TrackingNumber shipment) {
        return "/app/shipments/" + shipment.value();
    }

    private static Duration minutes(String typed) {
        boolean sensible = typed != null && typed.matches("[1-9]\\d{0,4}");
        BrokenRule.unless(sensible, "leg-answer-due", "the answer is due within thirty days from now");
        return Duration.ofMinutes(Integer.parseInt(typed));
    }

    /** Null when nothing was typed. */
    private static Money money(String amount, String currency) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        boolean readable = amount.strip().matches("\\d{1,12}([.,]\\d{1,2})?");
        BrokenRule.unless(readable, "leg-amount", "an offered amount has at most two decimals");
        return Money.of(new BigDecimal(amount.strip().replace(',', '.')), currency);
    }
}
