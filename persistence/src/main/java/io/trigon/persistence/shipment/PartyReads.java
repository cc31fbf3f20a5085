package io.trigon.persistence.shipment;

import io.trigon.domain.access.Role;
import io.trigon.domain.shipment.ShipmentReads.Party;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.triangle.SideRole;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part in shipments, and how the sides of their triangles stand. */
@Dependent
public class PartyReads {

    private static final String SIDES =
            """
            select d.triangle_id, d.role, d.company_id, c.name, d.standing, d.health, d.last_told, d.last_told_at
            from side d join company c on c.id = d.company_id where d.triangle_id in""";

    private static final String COMPANIES =
            """
            select c.id, c.name, c.country, (select min(x.id) from site x where x.company_id = c.id) as site_id
            from company c where c.id in""";

    private static final String SITES =
            "select i.id, i.street, i.city, i.region, i.postal_code, i.site_country from site i where i.id in";

    /** A company with its first site; null without one. */
    private record Firm(long id, String name, String country, Long siteId) {}

    /** An address, as far as it is known. */
    private record Place(long id, String street, String city, String region, String postalCode, String country) {}

    /** Everything that the parties of some shipments are made of. */
    private record Book(Map<Long, Firm> firms, Map<Long, Place> places) {}

    private final Reads reads;

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

    /** By shipment: shipper, consignee, who pays, who carries; shipper and consignee at the stop that is theirs. */
    Map<Long, List<Party>> parties(List<ShipmentDetails.Head> heads) {
        Map<Long, Firm> firms = new HashMap<>();
        Set<Long> ids = ids(heads, h -> Stream.of(h.shipperId(), h.consigneeId(), h.billToId(), h.carrierId()));
        reads.list(Sql.of(COMPANIES).in(ids), PartyReads::firm).forEach(f -> firms.put(f.id(), f));
        Set<Long> sites = ids(heads, h -> Stream.of(h.fromSiteId(), h.toSiteId()));
        firms.values().stream().map(Firm::siteId).filter(Objects::nonNull).forEach(sites::add);
        Map<Long, Place> places = new HashMap<>();
        if (!sites.isEmpty()) {
            reads.list(Sql.of(SITES).in(sites), PartyReads::place).forEach(p -> places.put(p.id(), p));
        }
        Book book = new Book(firms, places);
        Map<Long, List<Party>> parties = new HashMap<>();
        heads.forEach(h -> parties.put(h.id(), parties(h, book)));
        return parties;
    }

    private static Set<Long> ids(List<ShipmentDetails.Head> heads, Function<ShipmentDetails.Head, Stream<Long>> of) {
        return heads.stream().flatMap(of).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Party> parties(ShipmentDetails.Head head, Book book) {
        return Stream.of(
                        party("SHIPPER", head.shipperId(), head.fromSiteId(), book),
                        party("CONSIGNEE", head.consigneeId(), head.toSiteId(), book),
                        party("BILL_TO", head.billToId(), null, book),
                        party("CARRIER", head.carrierId(), null, book))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Party> party(String role, Long companyId, Long siteId, Book book) {
        return Optional.ofNullable(companyId).map(book.firms()::get).map(firm -> {
            Place place = book.places().get(siteId == null ? firm.siteId() : siteId);
            if (place == null) {
                return new Party(role, firm.id(), firm.name(), null, null, null, null, firm.country());
            }
            String country = place.country() == null ? firm.country() : place.country();
            return new Party(
                    role,
                    firm.id(),
                    firm.name(),
                    place.street(),
                    place.city(),
                    place.region(),
                    place.postalCode(),
                    country);
        });
    }

    private static Firm firm(Row row) throws SQLException {
        return new Firm(row.number("id"), row.text("name"), row.text("country"), row.numberOrNull("site_id"));
    }

    private static Place place(Row row) throws SQLException {
        return new Place(
                row.number("id"),
                row.text("street"),
                row.text("city"),
                row.text("region"),
                row.text("postal_code"),
                row.text("site_country"));
    }
}
