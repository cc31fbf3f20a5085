package io.trigon.persistence.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.persistence.shared.Sql;

/** Which shipments a viewer sees: staff all, a party those of its own company in its own role. The shipment is {@code s}. */
public final class Visibility {

    private Visibility() {}

    public static Sql of(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("");
        }
        if (viewer.companyId() == null) {
            return Sql.of("and 1 = 0");
        }
        return switch (viewer.role()) {
            case SHIPPER -> Sql.of("and s.shipper_id = ?", viewer.companyId());
            case CONSIGNEE -> Sql.of("and s.consignee_id = ?", viewer.companyId());
            case CARRIER -> Sql.of("and s.carrier_id = ?", viewer.companyId());
            default -> Sql.of("and 1 = 0");
        };
    }
}
