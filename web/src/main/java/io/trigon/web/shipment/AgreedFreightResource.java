package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.contract.AgreeFreight;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;

/** What was agreed with the carrier of a shipment; for staff alone. */
@Path("/shipments/{trackingNumber}/agreed-freight")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgreedFreightResource {
    private AgreeFreight agree;
    private Asked asked;

    protected AgreedFreightResource() {}

    @Inject
    AgreedFreightResource(AgreeFreight agree, Asked asked) {
        this.agree = agree;
        this.asked = asked;
    }

    /** @param currency ISO 4217 */
    public record Price(BigDecimal amount, String currency) {}

    @PUT
    @Door(Operation.AGREE_FREIGHT)
    @Answers(200)
    @Summary("Writes down what was agreed with the carrier; its bills are held against it")
    public Price agree(@PathParam("trackingNumber") String number, Price body) {
        TrackingNumber shipment = VisibleShipments.read(number);
        if (body.amount() == null) {
            throw new Malformed("an amount is wanted", "amount");
        }
        return asked.to(Operation.AGREE_FREIGHT, shipment.value(), () -> {
            agree.agree(asked.by().login(), shipment, Money.of(body.amount(), body.currency()));
            return body;
        });
    }
}
