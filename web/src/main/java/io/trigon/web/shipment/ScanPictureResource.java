package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.LabelReader;
import io.trigon.domain.shipment.ScanPicture;
import io.trigon.domain.shipment.SentScan;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Photos of labels. The picture itself is not kept. */
@Path("/scans/image")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScanPictureResource {
    private ScanPicture scanPicture;
    private Asked asked;

    protected ScanPictureResource() {}

    @Inject
    ScanPictureResource(ScanPicture scanPicture, Asked asked) {
        this.scanPicture = scanPicture;
        this.asked = asked;
    }

    /** @param effect {@code none} to read the codes and record nothing */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.RECORD_SCAN)
    @Summary("Reads every code on a photo (PNG or JPEG, up to 8 MiB), and records those that name a unit or a shipment")
    public Items<SeenCode> scan(
            @QueryParam("id") String id,
            @QueryParam("at") String at,
            @QueryParam("site") String site,
            @QueryParam("effect") String effect,
            InputStream body)
            throws IOException {
        byte[] picture = body.readNBytes(LabelReader.MOST_BYTES + 1);
        if (picture.length > LabelReader.MOST_BYTES) {
            throw new TooLarge(LabelReader.MOST_BYTES);
        }
        SentScan sent = new SentScan(id, null, at, site);
        return Items.all(
                scanPicture.scan(asked.by(), picture, sent, "none".equals(effect)),
                seen -> SeenCode.of(seen, asked.by().language()));
    }
}
