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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The labels of many shipments in one file. */
@Path("/labels.pdf")
@RequestScoped
public class ManyLabelsResource {
    private static final String PDF = "application/pdf";

    private PrintLabels print;
    private Asked asked;

    protected ManyLabelsResource() {}

    @Inject
    ManyLabelsResource(PrintLabels print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    /** @param shipments tracking numbers, the parameter repeated up to 100 times */
    @GET
    @Produces(PDF)
    @Door(Operation.PRINT_LABEL)
    @Summary("The labels of up to 100 shipments in one PDF, in the order in which they are named")
    public Response get(@QueryParam("shipment") List<String> shipments, @QueryParam("lang") String lang) {
        List<TrackingNumber> numbers =
                shipments.stream().map(VisibleShipments::read).toList();
        Locale language = Papers.language(lang, asked.by().language());
        return Papers.file(print.print(asked.by(), numbers, language), PDF, "labels.pdf");
    }
}
