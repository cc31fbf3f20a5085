package io.trigon.web.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.RecordProof;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.EquipShipment;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.api.ListQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** What a person does to a shipment in the portal: reports a milestone, judges one that is in doubt, hands in a proof, ties a device. */
@Path("/shipments")
@RequestScoped
public class ShipmentDeeds {
    private ShipmentReads shipments;
    private RecordMilestone recordMilestone;
    private RecordProof recordProof;
    private JudgeMilestone judgeMilestone;
    private EquipShipment equipShipment;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected ShipmentDeeds() {}

    @Inject
    ShipmentDeeds(
            ShipmentReads shipments,
            RecordMilestone recordMilestone,
            RecordProof recordProof,
            JudgeMilestone judgeMilestone,
            EquipShipment equipShipment,
            AuditDeed audit,
            CurrentViewer current) {
        this.shipments = shipments;
        this.recordMilestone = recordMilestone;
        this.recordProof = recordProof;
        this.judgeMilestone = judgeMilestone;
        this.equipShipment = equipShipment;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Path("/{number}/milestones")
    @Door(Operation.RECORD_MILESTONE)
    public Response milestone(
            @PathParam("number") String number,
            @FormParam("code") MilestoneCode code,
            @FormParam("at") String at,
            @FormParam("stop") String stop,
            @FormParam("note") String note) {
        ShipmentView shipment = find(number);
        Viewer viewer = current.get();
        Instant when = instant(at, shipment);
        Integer stopNumber = stop == null || stop.isBlank() ? null : ListQuery.number(stop, "stop", 0);
        String words = note == null || note.isBlank() ? null : note.strip();
        MilestoneReport report = new MilestoneReport(
                new TrackingNumber(shipment.trackingNumber()),
                code,
                when,
                stopNumber,
                Source.PERSON,
                viewer.login() + ":" + code + ":" + when,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words);
        audit.perform(viewer, Operation.RECORD_MILESTONE, number, () -> recordMilestone.record(report));
        return Flashes.done(request, path(shipment), "milestone.recorded", "");
    }

    @POST
    @Path("/{number}/verdicts")
    @Door(Operation.JUDGE_MILESTONE)
    public Response verdict(
            @PathParam("number") String number,
            @FormParam("milestone") long milestone,
            @FormParam("verdict") Milestone.Verdict verdict) {
        ShipmentView shipment = find(number);
        TrackingNumber tracking = new TrackingNumber(shipment.trackingNumber());
        Viewer viewer = current.get();
        audit.perform(
                viewer,
                Operation.JUDGE_MILESTONE,
                number,
                () -> judgeMilestone.judge(viewer, tracking, milestone, verdict));
        return Flashes.done(request, path(shipment), "verdict.recorded", "");
    }

    @POST
    @Path("/{number}/proof")
    @Door(Operation.RECORD_PROOF)
    public Response proof(
            @PathParam("number") String number,
            @FormParam("signedBy") String signedBy,
            @FormParam("at") String at,
            @FormParam("remark") String remark) {
        ShipmentView shipment = find(number);
        TrackingNumber tracking = new TrackingNumber(shipment.trackingNumber());
        Viewer viewer = current.get();
        Instant when = instant(at, shipment);
        audit.perform(
                viewer,
                Operation.RECORD_PROOF,
                number,
                () -> recordProof.record(tracking, signedBy, when, remark, viewer.login()));
        return Flashes.done(request, path(shipment), "proof.recorded", signedBy);
    }

    @POST
    @Path("/{number}/devices")
    @Door(Operation.TIE_DEVICE)
    public Response device(@PathParam("number") String number, @FormParam("device") String device) {
        ShipmentView shipment = find(number);
        Viewer viewer = current.get();
        TrackingNumber tracking = new TrackingNumber(shipment.trackingNumber());
        String id = device == null ? "" : device.strip();
        audit.perform(viewer, Operation.TIE_DEVICE, number, () -> equipShipment.equip(viewer, tracking, id));
        return Flashes.done(request, path(shipment), "device.tied.now", device);
    }

    private ShipmentView find(String number) {
        return TrackingNumber.read(number)
                .flatMap(n -> shipments.view(current.get(), n))
                .orElseThrow(() -> new NotFound("shipment"));
    }

    private static String path(ShipmentView shipment) {
        return "/app/shipments/" + shipment.trackingNumber();
    }

    /** What was typed is the clock of the place of delivery. */
    private static Instant instant(String typed, ShipmentView shipment) {
        ZoneId zone = shipment.stops().stream()
                .filter(s -> s.kind() == StopKind.DELIVERY && s.zone() != null)
                .map(StopView::zone)
                .reduce((a, b) -> b)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
        try {
            return LocalDateTime.parse(typed == null ? "" : typed).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new BrokenRule("time-form", "a date and a time are needed");
        }
    }
}
