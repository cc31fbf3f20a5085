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
import java.util.List;
import java.util.Locale;

/** The labels of a shipment's units as pictures, for label printers. */
@Path("/shipments/{trackingNumber}/labels.zip")
@RequestScoped
public class LabelPicturesResource {
    private PrintLabels print;
    private Asked asked;

    protected LabelPicturesResource() {}

    @Inject
    LabelPicturesResource(PrintLabels print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    @GET
    @Produces(LabelZip.TYPE)
    @Door(Operation.PRINT_LABEL)
    @Summary("The labels of all units as PNG in a ZIP, each named by its SSCC, 150 to 600 dots to the inch")
    public Response get(
            @PathParam("trackingNumber") String number,
            @QueryParam("dpi") @DefaultValue("203") int dpi,
            @QueryParam("lang") String lang) {
        TrackingNumber shipment = VisibleShipments.read(number);
        Locale language = Papers.language(lang, asked.by().language());
        return LabelZip.of(print.pictures(asked.by(), List.of(shipment), dpi, language), "labels-" + shipment);
    }
}
