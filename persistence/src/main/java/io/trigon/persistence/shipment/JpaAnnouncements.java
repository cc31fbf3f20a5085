package io.trigon.persistence.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.Announcement;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announced goods by JPA, as pages show them by SQL. */
@ApplicationScoped
public class JpaAnnouncements implements Announcements {

    private static final String ANNOUNCEMENTS =
            """
            select a.* from goods_announcement a join shipment s on s.id = a.shipment_id
            where s.tracking_number = ?""";

    private static final String SHIPMENTS = "select a.number, a.shipment_id from goods_announcement a join";

    private static final String UNITS =
            """
            select u.id, u.announcement_id, u.sscc, u.packaging, u.pieces, u.weight, u.weight_unit
            from handling_unit u where u.announcement_id in""";

    private static final String ITEMS =
            """
            select i.unit_id, i.code, i.quantity, i.quantity_unit, i.description, i.order_number
            from unit_item i join handling_unit u on u.id = i.unit_id where u.announcement_id in""";

    private EntityManager manager;
    private Reads reads;

    protected JpaAnnouncements() {}

    @Inject
    public JpaAnnouncements(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Announcement add(Announcement announcement) {
        return Entities.add(manager, announcement);
    }

    @Override
    public Optional<Announcement> byNumber(String partnerId, String number) {
        return Entities.first(manager.createQuery(
                        "select a from Announcement a where a.partnerId = :partner and a.number = :number",
                        Announcement.class)
                .setParameter("partner", partnerId)
                .setParameter("number", number));
    }

    @Override
    public Map<String, Long> shipmentsOf(String partnerId, Collection<String> numbers) {
        Map<String, Long> ids = new HashMap<>();
        reads.list(
                        Sql.of(SHIPMENTS)
                                .unnestTexts(numbers)
                                .and("on a.number = wanted.x where a.partner_id = ?", partnerId),
                        row -> Map.entry(row.text("number"), row.number("shipment_id")))
                .forEach(found -> ids.put(found.getKey(), found.getValue()));
        return ids;
    }

    @Override
    public List<String> numbersOf(long shipmentId) {
        return manager.createQuery("select a.number from Announcement a where a.shipment.id = :shipment", String.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    @Override
    public List<AnnouncementView> of(Viewer viewer, TrackingNumber number) {
        List<AnnouncementView> bare = reads.list(
                Sql.of(ANNOUNCEMENTS, number.value())
                        .and(Visibility.of(viewer))
                        .and("order by a.announced_at desc, a.id desc"),
                row -> announcement(row, viewer.isStaff()));
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<AnnouncedUnitView>> units =
                units(bare.stream().map(AnnouncementView::id).toList());
        return bare.stream()
                .map(a -> a.with(units.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private Map<Long, List<AnnouncedUnitView>> units(List<Long> ids) {
        Map<Long, List<ItemView>> items = Grouped.of(reads.list(
                Sql.of(ITEMS).in(ids).and("order by i.unit_id, i.line"),
                row -> Grouped.member(row.number("unit_id"), item(row))));
        return Grouped.of(reads.list(
                Sql.of(UNITS).in(ids).and("order by u.id"),
                row -> Grouped.member(
                        row.number("announcement_id"),
                        new AnnouncedUnitView(
                                row.text("sscc"),
                                row.text("packaging"),
                                row.whole("pieces"),
                                row.decimal("weight"),
                                row.text("weight_unit"),
                                items.getOrDefault(row.number("id"), List.of())))));
    }

    private static ItemView item(Row row) throws SQLException {
        return new ItemView(
                row.text("code"),
                row.decimal("quantity"),
                row.text("quantity_unit"),
                row.text("description"),
                row.text("order_number"));
    }

    private static AnnouncementView announcement(Row row, boolean staff) throws SQLException {
        return new AnnouncementView(
                row.number("id"),
                row.text("number"),
                row.text("partner_id"),
                row.instant("announced_at"),
                row.instant("shipped_at"),
                row.instant("expected_at"),
                row.instant("withdrawn_at"),
                staff ? row.numberOrNull("inbound_message_id") : null,
                staff ? row.text("evidence") : null,
                List.of());
    }
}
