package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Labels that were scanned. */
@Path("/scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScansResource {
    private static final int MOST = 200;

    private RecordScan recordScan;
    private Asked asked;

    protected ScansResource() {}

    @Inject
    ScansResource(RecordScan recordScan, Asked asked) {
        this.recordScan = recordScan;
        this.asked = asked;
    }

    /**
     * What a scanner sends.
     *
     * @param code a GS1 element string with an SSCC, plain, with FNC1 or bracketed, or the SSCC's 18 digits
     * @param at when; now unless given
     * @param site a site's code or name, a GLN, or any words for the place; may be missing
     */
    public record Scan(String code, Instant at, String site) {}

    /** What it meant; {@code repeated} when it was known and nothing changed. */
    public record Scanned(
            String trackingNumber,
            String sscc,
            MilestoneCode milestone,
            OffsetDateTime at,
            String place,
            boolean repeated) {
        static Scanned of(RecordScan.Recorded r) {
            return new Scanned(
                    r.trackingNumber().value(),
                    r.sscc().value(),
                    r.milestone(),
                    Stamp.utc(r.at()),
                    r.place(),
                    r.repeated());
        }
    }

    @POST
    @Door(Operation.RECORD_SCAN)
    @Answers(201)
    @Summary("Records what a scanned label proves")
    public Scanned scan(Scan scan) {
        return Scanned.of(record(scan));
    }

    /** At most 200. */
    public record Batch(List<Scan> scans) {}

    /** What became of one scan of a batch, at the same place in the list: either it was recorded, or a rule refused it. */
    public record BatchLine(Scanned scanned, String code, String detail) {}

    @POST
    @Path("/batch")
    @Door(Operation.RECORD_SCAN)
    @Summary("Records up to 200 scans, each on its own: one that is refused stops no other")
    public Items<BatchLine> scanAll(Batch batch) {
        boolean fits = batch.scans() != null
                && batch.scans().size() <= MOST
                && !batch.scans().contains(null);
        if (!fits) {
            throw new Malformed("up to " + MOST + " scans are wanted", "scans");
        }
        return Items.all(batch.scans(), this::line);
    }

    private BatchLine line(Scan scan) {
        try {
            return new BatchLine(Scanned.of(record(scan)), null, null);
        } catch (BrokenRule refused) {
            return new BatchLine(null, refused.code(), refused.getMessage());
        }
    }

    private RecordScan.Recorded record(Scan scan) {
        return asked.to(
                Operation.RECORD_SCAN,
                recorded -> recorded.trackingNumber().value(),
                () -> recordScan.record(asked.by(), scan.code(), scan.at(), scan.site()));
    }
}
