package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Shipments in the portal. */
@Path("/shipments")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ShipmentPages {
    private ShipmentReads shipments;
    private ShipmentPageFiller filler;
    private ShipmentMap map;
    private ShipmentExport export;
    private ViewBars views;
    private CurrentViewer current;

    protected ShipmentPages() {}

    @Inject
    ShipmentPages(
            ShipmentReads shipments,
            ShipmentPageFiller filler,
            ShipmentMap map,
            ShipmentExport export,
            ViewBars views,
            CurrentViewer current) {
        this.shipments = shipments;
        this.filler = filler;
        this.map = map;
        this.export = export;
        this.views = views;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    public Page list(@BeanParam ShipmentQuery query) {
        var rows = shipments.list(current.get(), query.filter(), query.paging());
        var counts = shipments.counts(current.get());
        return new Page("shipment/list", new ShipmentList(rows, counts, query.text, query.show, views.of("shipments")));
    }

    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_SHIPMENTS)
    public Response csv(@BeanParam ShipmentQuery query) {
        return export.csv(current.get(), query).as("shipments");
    }

    @GET
    @Path("/{number}")
    @Door(Operation.SEE_SHIPMENTS)
    public Page page(@PathParam("number") String number) {
        return new Page("shipment/page", filler.fill(current.get(), find(number)));
    }

    @GET
    @Path("/{number}/map")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.SEE_POSITIONS)
    public JsonObject map(@PathParam("number") String number) {
        return map.of(current.get(), find(number));
    }

    private ShipmentView find(String number) {
        return TrackingNumber.read(number)
                .flatMap(n -> shipments.view(current.get(), n))
                .orElseThrow(() -> new NotFound("shipment"));
    }
}
