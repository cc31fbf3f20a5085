package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.report.PrintLabels;
import io.trigon.domain.report.PrintProof;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The papers of a shipment: proof of delivery and labels as PDF, labels as pictures. */
@Path("/shipments")
@RequestScoped
@Produces("application/pdf")
public class ShipmentPapers {
    private static final int USUAL_DPI = 203;

    private PrintProof printProof;
    private PrintLabels printLabels;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected ShipmentPapers() {}

    @Inject
    ShipmentPapers(PrintProof printProof, PrintLabels printLabels, CurrentViewer current) {
        this.printProof = printProof;
        this.printLabels = printLabels;
        this.current = current;
    }

    @GET
    @Path("/{number}/proof.pdf")
    @Door(Operation.PRINT_PROOF)
    public Response proof(@PathParam("number") String number) {
        TrackingNumber tracking = read(number);
        return file(printProof.print(current.get(), tracking, locale()), "proof-" + tracking);
    }

    @GET
    @Path("/{number}/label.pdf")
    @Door(Operation.PRINT_LABEL)
    public Response labels(@PathParam("number") String number) {
        TrackingNumber tracking = read(number);
        return file(printLabels.print(current.get(), tracking, locale()), "labels-" + tracking);
    }

    /** For label printers of 203 dots to the inch, the usual ones. */
    @GET
    @Path("/{number}/labels.zip")
    @Produces(LabelZip.TYPE)
    @Door(Operation.PRINT_LABEL)
    public Response pictures(@PathParam("number") String number) {
        TrackingNumber tracking = read(number);
        return LabelZip.of(
                printLabels.pictures(current.get(), List.of(tracking), USUAL_DPI, locale()), "labels-" + tracking);
    }

    private Locale locale() {
        return ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
    }

    private static TrackingNumber read(String number) {
        return TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
    }

    private static Response file(byte[] pdf, String name) {
        return Response.ok(pdf)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .build();
    }
}
