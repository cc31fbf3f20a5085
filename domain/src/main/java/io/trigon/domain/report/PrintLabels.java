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

/** Prints shipping labels: one for each handling unit of a shipment. A unit without an SSCC gets no barcode. */
@ApplicationScoped
public class PrintLabels {
    /** The most shipments in one file. */
    public static final int MOST_SHIPMENTS = 100;

    private static final int MOST_LABELS = 1000;
    private static final int FINEST = 600;
    private static final int COARSEST = 150;

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
        return print(viewer, List.of(number), language);
    }

    /**
     * One PDF for all of these, in their order.
     *
     * @throws NotFound when one is unknown or not the viewer's to see
     * @throws BrokenRule {@code label-without-units} when one names no units, {@code labels-too-many}
     */
    public byte[] print(Viewer viewer, List<TrackingNumber> numbers, Locale language) {
        return renderer.labels(sheets(viewer, numbers, language), language);
    }

    /**
     * The labels of all of these as PNG, for a printer of so many dots to the inch. Everything that may be refused is refused
     * here; nothing is drawn before it is asked for.
     *
     * @throws NotFound when one is unknown or not the viewer's to see
     * @throws BrokenRule {@code label-dots}, {@code label-without-units}, {@code labels-too-many}
     */
    public LabelPictures pictures(Viewer viewer, List<TrackingNumber> numbers, int dpi, Locale language) {
        unlessUnfit(dpi);
        List<LabelSheet> sheets = sheets(viewer, numbers, language);
        return taker -> sheets.forEach(sheet -> renderer.labelPictures(
                sheet,
                dpi,
                language,
                (png, unit) -> taker.take(sheet.trackingNumber(), unit + 1, sscc(sheet, unit), png)));
    }

    private static String sscc(LabelSheet sheet, int unit) {
        return sheet.units().get(unit).sscc();
    }

    private List<LabelSheet> sheets(Viewer viewer, List<TrackingNumber> numbers, Locale language) {
        boolean few = numbers.size() <= MOST_SHIPMENTS;
        BrokenRule.unless(few, "labels-too-many", "at most " + MOST_SHIPMENTS + " shipments in one file");
        List<LabelSheet> sheets = numbers.stream()
                .distinct()
                .map(number -> sheet(viewer, number, language))
                .toList();
        BrokenRule.unless(!sheets.isEmpty(), "label-without-units", "no shipment is named");
        int labels = sheets.stream().mapToInt(s -> s.units().size()).sum();
        BrokenRule.unless(labels <= MOST_LABELS, "labels-too-many", "at most " + MOST_LABELS + " labels in one file");
        return sheets;
    }

    private static void unlessUnfit(int dpi) {
        BrokenRule.unless(dpi >= COARSEST && dpi <= FINEST, "label-dots", "a label has 150 to 600 dots to the inch");
    }

    /**
     * The label of one unit as PNG, for a printer of so many dots to the inch.
     *
     * @param position of the unit, 1 for the first
     * @throws NotFound when there is no such shipment or unit
     * @throws BrokenRule {@code label-dots} outside of 150 to 600
     */
    public byte[] picture(Viewer viewer, TrackingNumber number, int position, int dpi, Locale language) {
        unlessUnfit(dpi);
        LabelSheet sheet = sheet(viewer, number, language);
        if (position < 1 || position > sheet.units().size()) {
            throw new NotFound("unit");
        }
        return renderer.labelPicture(sheet, position - 1, dpi, language);
    }

    private LabelSheet sheet(Viewer viewer, TrackingNumber number, Locale language) {
        ShipmentView s = shipments.view(viewer, number).orElseThrow(() -> new NotFound("shipment"));
        BrokenRule.unless(!s.units().isEmpty(), "label-without-units", "the shipment names no handling units");
        SheetFacts facts = new SheetFacts(s, language);
        String reference =
                s.references().stream().map(ReferenceView::value).findFirst().orElse("");
        return new LabelSheet(
                s.trackingNumber(),
                facts.name("SHIPPER"),
                facts.pickupAddress(),
                facts.name("CONSIGNEE"),
                facts.deliveryAddress(),
                facts.name("CARRIER"),
                reference,
                labels(s));
    }

    private static List<LabelUnit> labels(ShipmentView s) {
        List<LabelUnit> labels = new ArrayList<>();
        for (UnitView unit : s.units()) {
            String position = (labels.size() + 1) + "/" + s.units().size();
            labels.add(new LabelUnit(
                    unit.sscc(),
                    unit.packaging(),
                    PrintProof.weight(unit),
                    unit.description(),
                    position,
                    LabelCode.of(s, unit)));
        }
        return labels;
    }
}
