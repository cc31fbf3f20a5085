package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.RecordProof;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.EquipShipment;
import io.trigon.domain.tracking.Positions;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import io.trigon.web.tracking.fleet.PositionJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Shipments: where they stand, where they are, and what a door may add to them. */
@Path("/shipments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentsResource {
    private static final int LONGEST_TRACK = 5000;

    private ShipmentReads shipments;
    private VisibleShipments visible;
    private Positions positions;
    private EquipShipment equip;
    private RecordProof recordProof;
    private Asked asked;

    protected ShipmentsResource() {}

    @Inject
    ShipmentsResource(
            ShipmentReads shipments,
            VisibleShipments visible,
            Positions positions,
            EquipShipment equip,
            RecordProof recordProof,
            Asked asked) {
        this.shipments = shipments;
        this.visible = visible;
        this.positions = positions;
        this.equip = equip;
        this.recordProof = recordProof;
        this.asked = asked;
    }

    /** What a list of shipments is filtered by, besides the words. */
    public static class Wanted {
        @QueryParam("reference")
        private String reference;

        @QueryParam("status")
        private String status;

        @QueryParam("late")
        private String late;

        @QueryParam("open")
        private String open;

        @QueryParam("triangle")
        private Long triangle;
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    @Summary("Shipments of the viewer; with a reference, those that have exactly this one, told whole")
    public Items<? extends Record> list(@BeanParam ListQuery query, @BeanParam Wanted wanted) {
        if (wanted.reference != null && !wanted.reference.isBlank()) {
            return Items.all(shipments.byReference(asked.by(), wanted.reference.strip()), ShipmentJson::of);
        }
        ShipmentReads.Filter filter = new ShipmentReads.Filter(
                query.text(),
                ListQuery.word(ShipmentStatus.class, wanted.status, "status"),
                ListQuery.truth(wanted.late, "late"),
                ListQuery.truth(wanted.open, "open"),
                wanted.triangle,
                null);
        return Items.of(shipments.list(asked.by(), filter, query.paging()), ShipmentLine::of);
    }

    @GET
    @Path("/{trackingNumber}")
    @Door(Operation.SEE_SHIPMENTS)
    @Summary("All that the viewer may know of a shipment")
    public ShipmentJson get(@PathParam("trackingNumber") String number) {
        return ShipmentJson.of(visible.named(asked.by(), number));
    }

    @GET
    @Path("/{trackingNumber}/positions")
    @Door(Operation.SEE_POSITIONS)
    @Summary("The track, oldest first; the newest 5000 fixes when there are more")
    public Items<PositionJson> positions(@PathParam("trackingNumber") String number) {
        ShipmentView shipment = visible.named(asked.by(), number);
        return Items.all(positions.trackOf(shipment.id(), LONGEST_TRACK), PositionJson::of);
    }

    /** @param device what the device sends as its id */
    public record DeviceBody(String device) {}

    public record Tied(String device, String trackingNumber, OffsetDateTime since) {}

    @POST
    @Path("/{trackingNumber}/devices")
    @Door(Operation.TIE_DEVICE)
    @Answers(201)
    @Summary("Ties a GPS device to a shipment; the same again changes nothing")
    public Tied tie(@PathParam("trackingNumber") String number, DeviceBody body) {
        TrackingNumber shipment = VisibleShipments.read(number);
        Instant since =
                asked.to(Operation.TIE_DEVICE, shipment.value(), () -> equip.equip(asked.by(), shipment, body.device())
                        .from());
        return new Tied(body.device(), shipment.value(), Stamp.utc(since));
    }

    /** @param signedAt not in the future */
    public record ProofBody(String signedBy, Instant signedAt, String remark) {}

    @POST
    @Path("/{trackingNumber}/proof")
    @Door(Operation.RECORD_PROOF)
    @Answers(201)
    @Summary("Says who signed for a delivered shipment")
    public ShipmentJson.Proof prove(@PathParam("trackingNumber") String number, ProofBody body) {
        ShipmentView shipment = visible.named(asked.by(), number);
        if (body.signedAt() == null) {
            throw new Malformed("a time with offset is wanted", "signedAt");
        }
        TrackingNumber tracked = new TrackingNumber(shipment.trackingNumber());
        String zone = ShipmentJson.zoneOfDestination(shipment);
        return asked.to(Operation.RECORD_PROOF, tracked.value(), () -> {
            var proof = recordProof.record(
                    tracked,
                    body.signedBy(),
                    body.signedAt(),
                    body.remark(),
                    asked.by().login());
            return new ShipmentJson.Proof(proof.signedBy(), Stamp.at(proof.signedAt(), zone), proof.remark());
        });
    }
}
