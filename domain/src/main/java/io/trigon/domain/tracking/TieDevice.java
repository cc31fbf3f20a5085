package io.trigon.domain.tracking;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ties a device to a shipment, registering it when it is new. The same tie again changes nothing. */
@ApplicationScoped
public class TieDevice {
    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final Duration WAY_TO_PICKUP = Duration.ofHours(2);
    private static final Duration LONG_AGO = Duration.ofDays(3);

    private Devices devices;
    private Events events;
    private Clock clock;

    protected TieDevice() {}

    @Inject
    public TieDevice(Devices devices, Events events, Clock clock) {
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ties the devices that may be on a trailer or container: those that somebody mounted there; and some send its whole
     * name, {@code TRGU482913}, some the number alone.
     *
     * @param equipment the owner's letters and the number with a blank between, or a name in one
     */
    @Transactional
    public void tieByEquipment(Shipment shipment, String equipment) {
        String whole = equipment.replace(" ", "");
        devices.mountedOn(whole).forEach(device -> tie(shipment, device.identifier()));
        tie(shipment, whole);
        String number = equipment.substring(equipment.lastIndexOf(' ') + 1);
        if (!number.equals(whole)) {
            tie(shipment, number);
        }
    }

    /** The identifier is what the device sends. */
    @Transactional
    public DeviceTie tie(Shipment shipment, String identifier) {
        Device device = devices.byIdentifier(identifier)
                .orElseGet(() -> devices.add(new Device(identifier, shipment.carrier(), clock.instant())));
        return devices.lastingTies(identifier).stream()
                .filter(t -> t.shipment().id().equals(shipment.id()))
                .findFirst()
                .orElseGet(() -> {
                    DeviceTie tie = devices.add(new DeviceTie(device, shipment, beginOf(shipment)));
                    events.fire(new DeviceTied(
                            clock.instant(),
                            identifier,
                            shipment.trackingNumber().value()));
                    return tie;
                });
    }

    /**
     * We often learn late which truck it is: its fixes count from shortly before the pick-up was to be, but not from long
     * ago, when the truck served somebody else.
     */
    private Instant beginOf(Shipment shipment) {
        Instant now = clock.instant();
        Instant latest = now.minus(LATELY);
        Stop origin = shipment.origin();
        Instant slot = origin == null ? null : origin.window().from();
        if (slot == null) {
            return latest;
        }
        Instant way = slot.minus(WAY_TO_PICKUP);
        Instant earliest = now.minus(LONG_AGO);
        Instant wanted = way.isBefore(latest) ? way : latest;
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    /** Whether the device moves with a shipment that is none of the viewer's business, or is another company's. */
    boolean isWithOthers(Viewer viewer, String identifier) {
        return isOfOthers(viewer, identifier)
                || devices.lastingTies(identifier).stream()
                        .anyMatch(t -> !t.shipment().concerns(viewer));
    }

    /** Where it stands is its owner's business also while it moves with nothing. */
    private boolean isOfOthers(Viewer viewer, String identifier) {
        return !viewer.isStaff()
                && devices.byIdentifier(identifier)
                        .map(Device::owner)
                        .filter(owner -> !owner.id().equals(viewer.companyId()))
                        .isPresent();
    }

    /** For a way that was changed: the devices on it are tied anew, so that every node learns of its new stops. */
    @Transactional
    public void tieAnew(Shipment shipment) {
        List<String> identifiers = devices.tiesOf(shipment.id()).stream()
                .filter(t -> t.until() == null)
                .map(t -> t.device().identifier())
                .toList();
        release(shipment);
        identifiers.forEach(identifier -> tie(shipment, identifier));
    }

    /** Ends every tie of a shipment that is done. */
    @Transactional
    public void release(Shipment shipment) {
        devices.tiesOf(shipment.id()).stream().filter(t -> t.until() == null).forEach(t -> {
            t.end(clock.instant());
            events.fire(new DeviceReleased(
                    clock.instant(),
                    t.device().identifier(),
                    shipment.trackingNumber().value()));
        });
    }
}
