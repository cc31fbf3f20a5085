package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.report.PrintProof;
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

/** The proof of delivery of a shipment, on paper. */
@Path("/shipments/{trackingNumber}/proof-of-delivery.pdf")
@RequestScoped
public class ProofPaperResource {
    private static final String PDF = "application/pdf";

    private PrintProof print;
    private Asked asked;

    protected ProofPaperResource() {}

    @Inject
    ProofPaperResource(PrintProof print, Asked asked) {
        this.print = print;
        this.asked = asked;
    }

    @GET
    @Produces(PDF)
    @Door(Operation.PRINT_PROOF)
    @Summary("The proof of delivery as PDF, in the viewer's language unless lang says another")
    public Response get(@PathParam("trackingNumber") String number, @QueryParam("lang") String lang) {
        TrackingNumber shipment = VisibleShipments.read(number);
        Locale language = Papers.language(lang, asked.by().language());
        return Papers.file(print.print(asked.by(), shipment, language), PDF, "proof-of-delivery-" + shipment + ".pdf");
    }
}
