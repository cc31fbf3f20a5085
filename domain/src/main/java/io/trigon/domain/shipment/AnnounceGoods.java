package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedUnit;
import io.trigon.domain.shipment.GoodsAnnouncement.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes what is announced as the units of a shipment, so that a scan of them finds it. A unit that the tender named is
 * described anew; what is announced under other numbers stays.
 */
@ApplicationScoped
public class AnnounceGoods {
    private Announcements announcements;
    private Shipments shipments;
    private Clock clock;

    protected AnnounceGoods() {}

    @Inject
    public AnnounceGoods(Announcements announcements, Shipments shipments, Clock clock) {
        this.announcements = announcements;
        this.shipments = shipments;
        this.clock = clock;
    }

    /**
     * The same again changes nothing.
     *
     * @param partnerId who announces; its number is unique among its announcements
     * @param messageId the stored message; null when from none
     * @throws NotFound when there is no such shipment
     * @throws BrokenRule {@code announcement-unknown} when one is called off that never was; {@code announcement-differs}
     *     when an original says something else than was said; {@code announcement-of-another-shipment} when its number was
     *     used for another shipment; {@code sscc-on-another-shipment} when a unit is under way with another
     */
    @Transactional
    public void announce(TrackingNumber number, String partnerId, GoodsAnnouncement said, Long messageId) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        Optional<Announcement> known = announcements.byNumber(partnerId, said.number());
        known.ifPresent(before -> rule(
                Objects.equals(before.shipment().id(), shipment.id()),
                "announcement-of-another-shipment",
                "the number was used for the goods of another shipment",
                said));
        if (said.purpose() == Purpose.CANCELLATION) {
            withdraw(shipment, known, said, messageId);
            return;
        }
        String hash = AnnouncedContent.hashOf(said);
        if (known.isPresent() && known.get().says(hash)) {
            return;
        }
        boolean fresh = known.isEmpty() || known.get().withdrawnAt() != null;
        rule(
                fresh || said.purpose() == Purpose.REPLACEMENT,
                "announcement-differs",
                "other goods were announced under this number",
                said);
        said.units().forEach(unit -> mayCarry(shipment, unit));
        Announcement announcement = known.orElseGet(() -> new Announcement(shipment, partnerId, said.number()));
        announcement.say(said, hash, messageId, clock.instant());
        if (known.isEmpty()) {
            announcements.add(announcement);
        }
        shipment.announce(announcement, said.units());
    }

    private void withdraw(Shipment shipment, Optional<Announcement> known, GoodsAnnouncement said, Long messageId) {
        rule(known.isPresent(), "announcement-unknown", "no goods were announced under this number", said);
        if (known.get().withdrawnAt() == null) {
            known.get().withdraw(messageId, clock.instant());
            shipment.announce(known.get(), List.of());
        }
    }

    /** Two shipments under way can't carry one unit: a scan would be told to the wrong parties. */
    private void mayCarry(Shipment shipment, AnnouncedUnit unit) {
        Optional<Shipment> carrying = unit.sscc() == null ? Optional.empty() : shipments.carrying(unit.sscc());
        boolean free = carrying.map(other -> Objects.equals(other.id(), shipment.id())
                        || other.status().isFinal())
                .orElse(true);
        if (!free) {
            throw new BrokenRule(
                    "sscc-on-another-shipment",
                    "the unit is under way with another shipment",
                    Map.of("sscc", unit.sscc().value()));
        }
    }

    private static void rule(boolean kept, String code, String words, GoodsAnnouncement said) {
        if (!kept) {
            throw new BrokenRule(code, words, Map.of("notice", said.number()));
        }
    }
}
