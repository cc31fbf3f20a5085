package io.trigon.domain.report;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.report.ReportRenderer.LabelSheet;
import io.trigon.domain.report.ReportRenderer.LabelUnit;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the shipping labels of a shipment: one for each handling unit. A unit without an SSCC gets no barcode. */
@ApplicationScoped
public class PrintLabels {
    private ShipmentReads shipments;
    private ReportRenderer renderer;

    protected PrintLabels() {}

    @Inject
    public PrintLabels(ShipmentReads shipments, ReportRenderer renderer) {
        this.shipments = shipments;
        this.renderer = renderer;
    }

    /**
     * A whole PDF.
     *
     * @throws NotFound when unknown or not the viewer's to see
     * @throws BrokenRule {@code label-without-units} when the shipment names no units
     */
    public byte[] print(Viewer viewer, TrackingNumber number, Locale language) {
        ShipmentView s = shipments.view(viewer, number).orElseThrow(() -> new NotFound("shipment"));
        List<UnitView> units = s.units();
        BrokenRule.unless(!units.isEmpty(), "label-without-units", "the shipment names no handling units");
        SheetFacts facts = new SheetFacts(s, language);
        String reference =
                s.references().stream().map(ReferenceView::value).findFirst().orElse("");
        LabelSheet sheet = new LabelSheet(
                s.trackingNumber(),
                facts.name("SHIPPER"),
                facts.pickupAddress(),
                facts.name("CONSIGNEE"),
                facts.deliveryAddress(),
                facts.name("CARRIER"),
                reference,
                labels(units));
        return renderer.labels(sheet, language);
    }

    private static List<LabelUnit> labels(List<UnitView> units) {
        List<LabelUnit> labels = new ArrayList<>();
        for (UnitView unit : units) {
            String position = (labels.size() + 1) + "/" + units.size();
            labels.add(new LabelUnit(
                    unit.sscc(), unit.packaging(), PrintProof.weight(unit), unit.description(), position));
        }
        return labels;
    }
}
