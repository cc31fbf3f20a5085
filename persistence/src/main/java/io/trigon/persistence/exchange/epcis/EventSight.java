package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.persistence.shared.Sql;

/** Which captured events a viewer sees. The event is {@code e}. */
final class EventSight {
    /** A party isn't told what others say while it is in doubt, nor what they say of shipments of others besides its own. */
    private static final String HIDDEN =
            """
            and not exists (
                select 1 from epcis_link x join shipment o on o.id = x.shipment_id
                left join milestone m on m.shipment_id = x.shipment_id and m.source_ref = 'epcis:' || x.event_id
                where x.event_id = e.id and (m.doubt is not null or o.%1$s is null or o.%1$s <> ?))
            and exists (select 1 from epcis_link x where x.event_id = e.id)""";

    private EventSight() {}

    static Sql of(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("");
        }
        if (viewer.companyId() == null) {
            return Sql.of("and 1 = 0");
        }
        String column =
                switch (viewer.role()) {
                    case SHIPPER -> "shipper_id";
                    case CONSIGNEE -> "consignee_id";
                    default -> "carrier_id";
                };
        return Sql.of("and (e.company_id = ? or (1 = 1", viewer.companyId())
                .and(HIDDEN.formatted(column), viewer.companyId())
                .and("))");
    }
}
