package io.trigon.domain.testing;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.Announcement;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.TrackingNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Announcements as a list. */
public final class InMemoryAnnouncements implements Announcements {
    private final List<Announcement> rows = new CopyOnWriteArrayList<>();

    @Override
    public Announcement add(Announcement announcement) {
        rows.add(Ids.give(announcement));
        return announcement;
    }

    @Override
    public Optional<Announcement> byNumber(String partnerId, String number) {
        return rows.stream()
                .filter(a -> a.partnerId().equals(partnerId) && a.number().equals(number))
                .findFirst();
    }

    @Override
    public List<String> numbersOf(long shipmentId) {
        return rows.stream()
                .filter(a -> a.shipment().id() == shipmentId)
                .map(Announcement::number)
                .toList();
    }

    @Override
    public List<AnnouncementView> of(Viewer viewer, TrackingNumber number) {
        return rows.stream()
                .filter(a -> a.shipment().trackingNumber().equals(number))
                .filter(a -> a.shipment().concerns(viewer))
                .map(InMemoryAnnouncements::view)
                .toList();
    }

    private static AnnouncementView view(Announcement a) {
        List<AnnouncedUnitView> units = a.shipment().units().stream()
                .filter(u -> u.announcement() == a)
                .map(InMemoryAnnouncements::view)
                .toList();
        return new AnnouncementView(
                a.id(),
                a.number(),
                a.partnerId(),
                a.announcedAt(),
                a.shippedAt(),
                a.expectedAt(),
                a.withdrawnAt(),
                a.inboundMessageId(),
                a.evidence(),
                units);
    }

    private static AnnouncedUnitView view(HandlingUnit unit) {
        List<ItemView> items = unit.items().stream()
                .map(i -> new ItemView(
                        i.code(),
                        i.quantity() == null ? null : i.quantity().toPlainString(),
                        i.unit(),
                        i.description(),
                        i.order()))
                .toList();
        return new AnnouncedUnitView(
                unit.sscc() == null ? null : unit.sscc().value(),
                unit.packaging(),
                unit.pieces(),
                unit.weight() == null ? null : unit.weight().value().toPlainString(),
                unit.weight() == null ? null : unit.weight().unit().name(),
                items);
    }
}
