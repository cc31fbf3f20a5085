package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.shipment.Visibility;
import java.util.ArrayList;
import java.util.List;

/** Which values events have, as columns named {@code v}. */
final class FacetSql {
    private static final String UNIT = "https://id.gs1.org/00/";
    private static final String PLACE = "https://id.gs1.org/414/";

    private final Viewer viewer;
    private final String after;
    private final int limit;
    private final String plain;

    /**
     * @param after the last value seen; null to begin
     * @param postgreSql there, words have an order of their language unless they are asked for plainly
     */
    FacetSql(Viewer viewer, String after, int limit, boolean postgreSql) {
        this.viewer = viewer;
        this.after = after;
        this.limit = limit;
        this.plain = postgreSql ? " collate \"C\"" : "";
    }

    List<Sql> of(Facet facet) {
        List<Sql> all = new ArrayList<>(List.of(facet == Facet.EPC ? things() : column(column(facet))));
        if (facet == Facet.EPC) {
            all.add(units());
        } else if (facet == Facet.READ_POINT) {
            all.add(places());
        }
        return all;
    }

    private static String column(Facet facet) {
        return switch (facet) {
            case BIZ_STEP -> "e.biz_step";
            case BIZ_LOCATION -> "e.biz_location";
            case READ_POINT -> "e.read_point";
            case DISPOSITION -> "e.disposition";
            default -> "e.type";
        };
    }

    private Sql column(String column) {
        return Sql.of("select distinct " + column + plain + " as v from epcis_event e where " + column + " is not null")
                .ifGiven(after, "and " + column + plain + " > ?")
                .and(EventSight.of(viewer))
                .and("order by v limit ?", limit);
    }

    private Sql things() {
        return Sql.of("select distinct t.term" + plain
                        + " as v from epcis_term t join epcis_event e on e.id = t.event_id")
                .and("where t.field in ('EPC', 'CHILD', 'PARENT', 'INPUT', 'OUTPUT')")
                .ifGiven(after, "and t.term" + plain + " > ?")
                .and(EventSight.of(viewer))
                .and("order by v limit ?", limit);
    }

    /** Of shipments that we have told anything of. */
    private Sql units() {
        return Sql.of("select distinct cast(? as varchar(40)) || u.sscc as v", UNIT)
                .and("from handling_unit u join shipment s on s.id = u.shipment_id where u.sscc is not null")
                .ifGiven(beyond(UNIT), "and u.sscc > ?")
                .and("and exists (select 1 from milestone m where m.shipment_id = s.id and " + SqlEventReads.OURS
                        + " and m.code not in ('BOOKED', 'CHANGED', 'ESTIMATE'))")
                .and(Visibility.of(viewer))
                .and(after != null && after.compareTo(UNIT + "~") > 0 ? "and 1 = 0" : "")
                .and("order by v limit ?", limit);
    }

    private Sql places() {
        return Sql.of("select distinct cast(? as varchar(40)) || c.gln as v", PLACE)
                .and("from company c join site i on i.company_id = c.id join stop p on p.site_id = i.id")
                .and("join shipment s on s.id = p.shipment_id where c.gln is not null")
                .ifGiven(beyond(PLACE), "and c.gln > ?")
                .and("and exists (select 1 from milestone m where m.shipment_id = s.id and m.stop_no = p.stop_no and "
                        + SqlEventReads.OURS + ")")
                .and(Visibility.of(viewer))
                .and(after != null && after.compareTo(PLACE + "~") > 0 ? "and 1 = 0" : "")
                .and("order by v limit ?", limit);
    }

    /** What is left of the last value seen behind the beginning; null when it doesn't begin so. */
    private String beyond(String beginning) {
        return after != null && after.startsWith(beginning) ? after.substring(beginning.length()) : null;
    }
}
