package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What partners announced of the goods of shipments. */
public interface Announcements {
    /** Goods within an announced unit; any field may be null. */
    record ItemView(String code, String quantity, String unit, String description, String order) {}

    record AnnouncedUnitView(
            String sscc, String packaging, int pieces, String weight, String weightUnit, List<ItemView> items) {}

    /** An announcement as pages and the API show it; {@code messageId} and {@code evidence} are null for parties. */
    record AnnouncementView(
            long id,
            String number,
            String partnerId,
            Instant announcedAt,
            Instant shippedAt,
            Instant expectedAt,
            Instant withdrawnAt,
            Long messageId,
            String evidence,
            List<AnnouncedUnitView> units) {
        /** The same, with its units. */
        public AnnouncementView with(List<AnnouncedUnitView> those) {
            return new AnnouncementView(
                    id,
                    number,
                    partnerId,
                    announcedAt,
                    shippedAt,
                    expectedAt,
                    withdrawnAt,
                    messageId,
                    evidence,
                    List.copyOf(those));
        }
    }

    Announcement add(Announcement announcement);

    Optional<Announcement> byNumber(String partnerId, String number);

    /** The ids of the shipments whose goods the partner announced by these numbers; a number of none is left out. */
    default Map<String, Long> shipmentsOf(String partnerId, Collection<String> numbers) {
        Map<String, Long> ids = new HashMap<>();
        numbers.forEach(number -> byNumber(partnerId, number)
                .ifPresent(a -> ids.put(number, a.shipment().id())));
        return ids;
    }

    /** The numbers by which goods of the shipment were announced. */
    List<String> numbersOf(long shipmentId);

    /** Those of a shipment, newest first; none when it is not the viewer's to see. */
    List<AnnouncementView> of(Viewer viewer, TrackingNumber number);
}
