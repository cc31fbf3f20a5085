package io.trigon.domain.tracking.device;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.Devices;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.TieDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a device in that nobody knew, or says anew whose it is and what it is mounted on. What it sent before is kept and is
 * part of its track. Mounted on a trailer, container or vehicle, it moves with the open shipments that name it, and with
 * those to come.
 */
@ApplicationScoped
public class AdoptDevice {
    private static final int LABEL_MOST = 80;
    private static final String EQUIPMENT = "[A-Z0-9][A-Z0-9-]{1,39}";

    private Devices devices;
    private Companies companies;
    private Shipments shipments;
    private TieDevice ties;
    private Clock clock;

    protected AdoptDevice() {}

    @Inject
    public AdoptDevice(Devices devices, Companies companies, Shipments shipments, TieDevice ties, Clock clock) {
        this.devices = devices;
        this.companies = companies;
        this.shipments = shipments;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * @param owner id of a company; null for nobody's
     * @param label null or blank for none
     * @param equipment blanks in it don't count; null or blank for none
     * @param drivers who take turns in its truck, 1 or 2; null for what is usual in the house
     * @throws BrokenRule {@code device-identifier}, {@code device-label}, {@code device-equipment}, {@code device-owner},
     *     {@code device-drivers}
     */
    @Transactional
    public Device adopt(String identifier, Long owner, String label, String equipment, Integer drivers) {
        BrokenRule.unless(
                Fix.isDevice(identifier), "device-identifier", "a device id has 1 to 64 letters, digits, or . _ : -");
        String called = label == null || label.isBlank() ? null : label.strip();
        BrokenRule.unless(
                called == null || called.length() <= LABEL_MOST, "device-label", "a name has at most 80 letters");
        String carrier = inOne(equipment);
        boolean crew = drivers == null || drivers == 1 || drivers == 2;
        BrokenRule.unless(crew, "device-drivers", "a truck has 1 or 2 drivers");
        Company company = owner == null ? null : companyOf(owner);
        Device device = devices.byIdentifier(identifier)
                .orElseGet(() -> devices.add(new Device(identifier, company, clock.instant())));
        device.belongTo(company, called);
        device.mount(carrier, clock.instant());
        device.drivenBy(drivers);
        if (carrier != null) {
            namesOf(carrier).stream()
                    .flatMap(name -> shipments.openWithEquipment(name).stream())
                    .forEach(shipment -> ties.tie(shipment, identifier));
        }
        return device;
    }

    private Company companyOf(long id) {
        return companies.byId(id).orElseThrow(() -> new BrokenRule("device-owner", "there is no such company"));
    }

    /** In one, and with the blank that shipments have after the owner's letters. */
    private static Set<String> namesOf(String equipment) {
        return Stream.of(equipment, equipment.replaceFirst("^([A-Z]{2,4})(\\d+)$", "$1 $2"))
                .collect(Collectors.toSet());
    }

    private static String inOne(String equipment) {
        if (equipment == null || equipment.isBlank()) {
            return null;
        }
        String whole = equipment.replace(" ", "").toUpperCase(Locale.ROOT);
        BrokenRule.unless(
                whole.matches(EQUIPMENT), "device-equipment", "equipment has 2 to 40 letters, digits and hyphens");
        return whole;
    }
}
