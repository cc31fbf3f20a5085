package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the units of a shipment that carry no SSCC one of ours: extension digit, company prefix, serial number, check digit.
 * A serial number is given once and never again. Source: GS1 General Specifications, section 2.2.1.
 */
@ApplicationScoped
public class LabelUnits {
    /** Digits of an SSCC before its check digit. */
    private static final int DIGITS = 17;

    private Shipments shipments;
    private SsccSerials serials;
    private String prefix;
    private String extension;

    protected LabelUnits() {}

    @Inject
    public LabelUnits(
            Shipments shipments,
            SsccSerials serials,
            @ConfigProperty(name = "trigon.sscc.prefix") Optional<String> prefix,
            @ConfigProperty(name = "trigon.sscc.extension", defaultValue = "0") String extension) {
        this.shipments = shipments;
        this.serials = serials;
        this.prefix = prefix.map(String::strip).orElse("");
        this.extension = extension.strip();
    }

    /** Whether we have a company prefix to make numbers with. */
    public boolean isAble() {
        return !prefix.isEmpty();
    }

    /**
     * The new numbers in the order of the units; none when every unit has one.
     *
     * @throws NotFound for a shipment that doesn't concern the viewer
     * @throws BrokenRule {@code sscc-without-prefix}, {@code sscc-prefix}, {@code sscc-exhausted},
     *     {@code label-without-units}, {@code shipment-is-over}
     */
    @Transactional
    public List<Sscc> label(Viewer viewer, TrackingNumber number) {
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        BrokenRule.unless(!shipment.units().isEmpty(), "label-without-units", "the shipment names no handling units");
        List<HandlingUnit> bare =
                shipment.units().stream().filter(u -> u.sscc() == null).toList();
        List<Sscc> given = new ArrayList<>();
        if (!bare.isEmpty()) {
            BrokenRule.unless(!shipment.status().isFinal(), "shipment-is-over", "the shipment is over");
            bare.forEach(unit -> given.add(unit.labelled(next())));
        }
        return given;
    }

    private Sscc next() {
        BrokenRule.unless(isAble(), "sscc-without-prefix", "no company prefix of GS1 is set");
        boolean fits = prefix.matches("\\d{4,12}") && extension.matches("\\d");
        BrokenRule.unless(fits, "sscc-prefix", "a company prefix has 4 to 12 digits, the extension is one");
        String leading = extension + prefix;
        String serial = String.valueOf(serials.next(leading));
        int room = DIGITS - leading.length();
        BrokenRule.unless(serial.length() <= room, "sscc-exhausted", "every number under " + leading + " was given");
        String digits = leading + "0".repeat(room - serial.length()) + serial;
        return new Sscc(digits + CheckDigit.of(digits));
    }
}
