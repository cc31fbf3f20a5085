package io.trigon.domain.report;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.report.ReportRenderer.Goods;
import io.trigon.domain.report.ReportRenderer.Line;
import io.trigon.domain.report.ReportRenderer.ProofSheet;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ProofView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Prints the proof of delivery of a shipment. */
@ApplicationScoped
public class PrintProof {
    private ShipmentReads shipments;
    private ReportRenderer renderer;

    protected PrintProof() {}

    @Inject
    public PrintProof(ShipmentReads shipments, ReportRenderer renderer) {
        this.shipments = shipments;
        this.renderer = renderer;
    }

    /**
     * A whole PDF.
     *
     * @throws NotFound when unknown or not the viewer's to see
     * @throws BrokenRule {@code proof-before-delivery}
     */
    public byte[] print(Viewer viewer, TrackingNumber number, Locale language) {
        ShipmentView s = shipments.view(viewer, number).orElseThrow(() -> new NotFound("shipment"));
        boolean delivered = s.status() == ShipmentStatus.DELIVERED;
        BrokenRule.unless(delivered, "proof-before-delivery", "the shipment is not delivered yet");
        return renderer.proofOfDelivery(sheet(s, language), language);
    }

    private static ProofSheet sheet(ShipmentView s, Locale language) {
        SheetFacts facts = new SheetFacts(s, language);
        ProofView proof = s.proof();
        return new ProofSheet(
                s.trackingNumber(),
                facts.name("SHIPPER"),
                facts.pickupAddress(),
                facts.name("CONSIGNEE"),
                facts.deliveryAddress(),
                facts.name("CARRIER"),
                s.references().stream()
                        .map(r -> new Line(r.qualifier(), r.value()))
                        .toList(),
                goods(s.units()),
                facts.time(
                        facts.first(MilestoneCode.DEPARTED_PICKUP, MilestoneCode.LOADED, MilestoneCode.ARRIVED_PICKUP)),
                facts.time(facts.last(MilestoneCode.ARRIVED_DELIVERY)),
                facts.time(facts.last(MilestoneCode.DELIVERED)),
                facts.time(s.eta() == null ? null : s.eta().promised()),
                proof == null ? "" : proof.signedBy(),
                proof == null ? "" : facts.time(proof.signedAt()),
                proof == null || proof.remark() == null ? "" : proof.remark());
    }

    private static List<Goods> goods(List<UnitView> units) {
        return units.stream()
                .map(u -> new Goods(u.sscc(), u.packaging(), u.pieces(), weight(u), u.description()))
                .toList();
    }

    static String weight(UnitView unit) {
        if (unit.weight() == null) {
            return "";
        }
        String code = unit.weightUnit() == null ? "" : unit.weightUnit();
        String sign =
                switch (code) {
                    case "KGM" -> "kg";
                    case "LBR" -> "lb";
                    default -> code;
                };
        return (unit.weight() + " " + sign).strip();
    }
}
