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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The labels of many shipments as pictures in one archive. */
@Path("/labels.zip")
@RequestScoped
public class ManyLabelPicturesResource {
    private PrintLabels print;
    private Asked asked;

    protected ManyLabelPicturesResource() {}

    @Inject
    ManyLabelPicturesResource(PrintLabels print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    /** @param shipments tracking numbers, the parameter repeated up to 100 times */
    @GET
    @Produces(LabelZip.TYPE)
    @Door(Operation.PRINT_LABEL)
    @Summary("The labels of up to 100 shipments as PNG in one ZIP, each named by its SSCC, 150 to 600 dots to the inch")
    public Response get(
            @QueryParam("shipment") List<String> shipments,
            @QueryParam("dpi") @DefaultValue("203") int dpi,
            @QueryParam("lang") String lang) {
        List<TrackingNumber> numbers =
                shipments.stream().map(VisibleShipments::read).toList();
        Locale language = Papers.language(lang, asked.by().language());
        return LabelZip.of(print.pictures(asked.by(), numbers, dpi, language), "labels");
    }
}
