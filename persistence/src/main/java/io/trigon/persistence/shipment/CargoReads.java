package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Handling units, references and devices of shipments. */
@Dependent
public class CargoReads {

    private static final String REFERENCES =
            "select shipment_id, qualifier, ref_value from shipment_reference where shipment_id in";

    private static final String UNITS = "select u.* from handling_unit u where u.shipment_id in";

    private static final String DEVICES =
            """
            select t.shipment_id, d.identifier from device_tie t join device d on d.id = t.device_id
            where t.tied_until is null and t.shipment_id in""";

    private final Reads reads;

    @Inject
    public CargoReads(Reads reads) {
        this.reads = reads;
    }

    /** Those that people know a shipment by come first. */
    Map<Long, List<ReferenceView>> references(List<Long> ids) {
        Map<Long, List<ReferenceView>> of = Grouped.of(reads.list(
                Sql.of(REFERENCES).in(ids).and("order by qualifier, ref_value"),
                row -> Grouped.member(
                        row.number("shipment_id"), new ReferenceView(row.text("qualifier"), row.text("ref_value")))));
        of.values().forEach(known -> known.sort(Comparator.comparingInt(r -> Reference.rankOf(r.qualifier()))));
        return of;
    }

    Map<Long, List<UnitView>> units(List<Long> ids) {
        return Grouped.of(reads.list(
                Sql.of(UNITS).in(ids).and("order by u.id"),
                row -> Grouped.member(
                        row.number("shipment_id"),
                        new UnitView(
                                row.number("id"),
                                row.text("sscc"),
                                row.text("packaging"),
                                row.whole("pieces"),
                                row.decimal("weight"),
                                row.text("weight_unit"),
                                row.text("description")))));
    }

    /** Those that ride along now, for whoever may know: who knows a device's name could speak for it. */
    Map<Long, List<String>> devices(List<Long> ids, Sight sight) {
        if (!sight.devices()) {
            return Map.of();
        }
        return Grouped.of(reads.list(
                Sql.of(DEVICES).in(ids).and("order by t.id"),
                row -> Grouped.member(row.number("shipment_id"), row.text("identifier"))));
    }
}
