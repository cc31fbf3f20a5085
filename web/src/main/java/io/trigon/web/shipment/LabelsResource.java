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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The labels of a shipment's units, with their SSCC as GS1-128. */
@Path("/shipments/{trackingNumber}/labels.pdf")
@RequestScoped
public class LabelsResource {
    private static final String PDF = "application/pdf";

    private PrintLabels print;
    private Asked asked;

    protected LabelsResource() {}

    @Inject
    LabelsResource(PrintLabels print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    @GET
    @Produces(PDF)
    @Door(Operation.PRINT_LABEL)
    @Summary("A label of 105 by 148 mm for each unit, as PDF")
    public Response get(@PathParam("trackingNumber") String number, @QueryParam("lang") String lang) {
        TrackingNumber shipment = VisibleShipments.read(number);
        Locale language = Papers.language(lang, asked.by().language());
        return Papers.file(print.print(asked.by(), shipment, language), PDF, "labels-" + shipment + ".pdf");
    }
}
