package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.Scan;
import io.trigon.domain.shipment.SentScan;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Labels that were scanned. */
@Path("/scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScansResource {
    private RecordScan recordScan;
    private RecordScans recordScans;
    private Asked asked;

    protected ScansResource() {}

    @Inject
    ScansResource(RecordScan recordScan, RecordScans recordScans, Asked asked) {
        this.recordScan = recordScan;
        this.recordScans = recordScans;
        this.asked = asked;
    }

    /**
     * What a scanner sends.
     *
     * @param id of the sender's; the same id again is the same scan; may be missing
     * @param code of GS1: an element string, plain, with FNC1 or bracketed, a Digital Link or an SSCC's 18 digits; or a
     *     number by which a carrier or another knows the shipment
     * @param at when; now unless given
     * @param site a site's code or name, a GLN, or any words for the place; may be missing
     */
    public record OneScan(String id, String code, Instant at, String site) {
        Scan read() {
            return new Scan(id == null || id.isBlank() ? null : id.strip(), code, at, site);
        }
    }

    @POST
    @Door(Operation.RECORD_SCAN)
    @Answers(201)
    @Summary("Records what a scanned label proves")
    public ScannedJson scan(OneScan scan) {
        return ScannedJson.of(asked.to(
                Operation.RECORD_SCAN,
                recorded -> recorded.trackingNumber().value(),
                () -> recordScan.record(asked.by(), scan.read())));
    }

    /** At most 200, in the order in which they were scanned. */
    public record Batch(List<SentScan> scans) {}

    @POST
    @Path("/batch")
    @Door(Operation.RECORD_SCAN)
    @Summary("Records up to 200 scans, each on its own: one that is refused stops no other")
    public Items<ScanLine> scanAll(Batch batch) {
        boolean fits = batch.scans() != null
                && batch.scans().size() <= RecordScans.MOST
                && !batch.scans().contains(null);
        if (!fits) {
            throw new Malformed("up to " + RecordScans.MOST + " scans are wanted", "scans");
        }
        return Items.all(
                recordScans.record(asked.by(), batch.scans()),
                outcome -> ScanLine.of(outcome, asked.by().language()));
    }
}
