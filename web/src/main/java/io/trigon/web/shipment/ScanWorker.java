package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Resources;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The service worker of the page for scanning. Its address never changes, and lies where its duty begins. */
@Path("/scan-worker.js")
@RequestScoped
public class ScanWorker {
    @GET
    @Produces("text/javascript;charset=UTF-8")
    @Door(Operation.RECORD_SCAN)
    public String script() {
        return Resources.text("static/scan-worker.js");
    }
}
