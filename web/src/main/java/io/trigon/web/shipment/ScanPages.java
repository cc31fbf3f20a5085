package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.LabelReader;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.ScanPicture;
import io.trigon.domain.shipment.SentScan;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.api.TooLarge;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Scanning by phone, for drivers and docks: a page that works without a network, and what it sends when there is one. */
@Path("/scan")
@RequestScoped
public class ScanPages {
    /** @param owner whose scans wait on the device */
    public record Scanning(String owner) {}

    private RecordScans recordScans;
    private ScanPicture scanPicture;
    private CurrentViewer current;

    @Context
    HttpServletRequest request;

    protected ScanPages() {}

    @Inject
    ScanPages(RecordScans recordScans, ScanPicture scanPicture, CurrentViewer current) {
        this.recordScans = recordScans;
        this.scanPicture = scanPicture;
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Door(Operation.RECORD_SCAN)
    public Page page() {
        return new Page("shipment/scan", new Scanning(current.get().login()));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.RECORD_SCAN)
    public JsonObject scan(
            @FormParam("id") String id,
            @FormParam("code") String code,
            @FormParam("at") String at,
            @FormParam("site") String site,
            @FormParam("owner") String owner) {
        mustBeOf(owner);
        return PhoneAnswer.to(recordScans.record(current.get(), new SentScan(id, code, at, site)), language());
    }

    @POST
    @Path("/photo")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.RECORD_SCAN)
    public JsonObject photo(
            @QueryParam("id") String id,
            @QueryParam("at") String at,
            @QueryParam("site") String site,
            @QueryParam("owner") String owner,
            InputStream body)
            throws IOException {
        mustBeOf(owner);
        byte[] picture = body.readNBytes(LabelReader.MOST_BYTES + 1);
        try {
            if (picture.length > LabelReader.MOST_BYTES) {
                throw new TooLarge(LabelReader.MOST_BYTES);
            }
            return PhoneAnswer.to(
                    scanPicture.scan(current.get(), picture, new SentScan(id, null, at, site), false), language());
        } catch (BrokenRule refused) {
            return PhoneAnswer.refused(refused, language());
        }
    }

    /** On a shared phone a page of one person may still be open when the next has signed in. */
    private void mustBeOf(String owner) {
        boolean own = current.get().login().equals(owner);
        BrokenRule.unless(own, "scan-owner", "another person made this scan than is signed in");
    }

    private Locale language() {
        return ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
    }
}
