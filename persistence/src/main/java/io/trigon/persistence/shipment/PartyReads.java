package io.trigon.persistence.shipment;

import io.trigon.domain.access.Role;
import io.trigon.domain.shipment.ShipmentReads.Party;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.triangle.SideRole;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who takes part in shipments, and how the sides of their triangles stand. */
@ApplicationScoped
public class PartyReads {

    private static final String SIDES =
            """
            select d.triangle_id, d.role, d.company_id, c.name, d.standing, d.health, d.last_told, d.last_told_at
            from side d join company c on c.id = d.company_id where d.triangle_id in""";

    private static final String COMPANIES =
            """
            select c.id, c.name, c.country, i.street, i.city, i.region, i.postal_code, i.site_country
            from company c
            left join site i on i.id = (select min(x.id) from site x where x.company_id = c.id)
            where c.id in""";

    private Reads reads;

    protected PartyReads() {}

    @Inject
    public PartyReads(Reads reads) {
        this.reads = reads;
    }

    /** By triangle, the shipper first. */
    Map<Long, List<SideCard>> sides(List<ShipmentDetails.Head> heads, Sight sight) {
        List<Long> triangles =
                heads.stream().map(ShipmentDetails.Head::triangleId).distinct().toList();
        return Grouped.of(reads.list(
                Sql.of(SIDES).in(triangles).and("order by d.triangle_id, d.role desc"),
                row -> Grouped.member(row.number("triangle_id"), side(row, sight))));
    }

    private static SideCard side(Row row, Sight sight) throws SQLException {
        SideRole role = row.oneOf(SideRole.class, "role");
        long company = row.number("company_id");
        boolean own = sight.staff() || (sight.isOwn(company) && sight.role() == Role.valueOf(role.name()));
        return new SideCard(
                role,
                company,
                row.text("name"),
                sight.staff() ? row.text("standing") : null,
                sight.staff() ? row.text("health") : null,
                own ? row.text("last_told") : null,
                own ? row.instant("last_told_at") : null);
    }

    /** By shipment: shipper, consignee, who pays, who carries; with the address of the stop where the party's own is. */
    Map<Long, List<Party>> parties(List<ShipmentDetails.Head> heads, Map<Long, List<StopView>> stops) {
        List<Long> ids = heads.stream()
                .flatMap(h -> Stream.of(h.shipperId(), h.consigneeId(), h.billToId(), h.carrierId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Party> companies = new HashMap<>();
        reads.list(Sql.of(COMPANIES).in(ids), PartyReads::company).forEach(p -> companies.put(p.companyId(), p));
        Map<Long, List<Party>> parties = new HashMap<>();
        heads.forEach(h -> parties.put(h.id(), parties(h, companies, stops.getOrDefault(h.id(), List.of()))));
        return parties;
    }

    private static List<Party> parties(ShipmentDetails.Head head, Map<Long, Party> companies, List<StopView> stops) {
        StopView from = stops.stream()
                .filter(s -> s.kind() == StopKind.PICKUP)
                .findFirst()
                .orElse(null);
        StopView to = stops.stream()
                .filter(s -> s.kind() == StopKind.DELIVERY)
                .reduce((a, b) -> b)
                .orElse(null);
        List<Party> parties = new ArrayList<>();
        parties.add(at("SHIPPER", companies.get(head.shipperId()), from));
        parties.add(at("CONSIGNEE", companies.get(head.consigneeId()), to));
        if (head.billToId() != null) {
            parties.add(at("BILL_TO", companies.get(head.billToId()), null));
        }
        if (head.carrierId() != null) {
            parties.add(at("CARRIER", companies.get(head.carrierId()), null));
        }
        return parties;
    }

    /** The company's own address; one without a site gets that of the stop. */
    private static Party at(String role, Party company, StopView stop) {
        if (stop == null || company.city() != null) {
            return new Party(
                    role,
                    company.companyId(),
                    company.name(),
                    company.street(),
                    company.city(),
                    company.region(),
                    company.postalCode(),
                    company.country());
        }
        return new Party(
                role,
                company.companyId(),
                company.name(),
                stop.street(),
                stop.city(),
                stop.region(),
                stop.postalCode(),
                stop.country());
    }

    private static Party company(Row row) throws SQLException {
        String country = row.text("site_country");
        return new Party(
                null,
                row.number("id"),
                row.text("name"),
                row.text("street"),
                row.text("city"),
                row.text("region"),
                row.text("postal_code"),
                country == null ? row.text("country") : country);
    }
}
