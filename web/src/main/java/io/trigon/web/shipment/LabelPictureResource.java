package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.report.PrintLabels;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Papers;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The label of one unit as a picture, for label printers. */
@Path("/shipments/{trackingNumber}/labels.png")
@RequestScoped
public class LabelPictureResource {
    private static final String PNG = "image/png";

    private PrintLabels print;
    private Asked asked;

    protected LabelPictureResource() {}

    @Inject
    LabelPictureResource(PrintLabels print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    @GET
    @Produces(PNG)
    @Door(Operation.PRINT_LABEL)
    @Summary("The label of one unit in black and white, 150 to 600 dots to the inch")
    public Response get(
            @PathParam("trackingNumber") String number,
            @QueryParam("unit") @DefaultValue("1") int unit,
            @QueryParam("dpi") @DefaultValue("203") int dpi,
            @QueryParam("lang") String lang) {
        TrackingNumber shipment = VisibleShipments.read(number);
        Locale language = Papers.language(lang, asked.by().language());
        byte[] picture = print.picture(asked.by(), shipment, unit, dpi, language);
        return Papers.file(picture, PNG, "label-" + shipment + "-" + unit + ".png");
    }
}
