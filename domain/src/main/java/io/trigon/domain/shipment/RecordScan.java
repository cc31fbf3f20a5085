package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Gln;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads a scanned label and writes down what it proves: loaded at a pick-up, arrived at a delivery, in a terminal
 * anywhere else, on the way when the scanner doesn't say where. When every labelled unit was scanned at the last
 * delivery, the shipment is delivered.
 */
@ApplicationScoped
public class RecordScan {
    /** Clocks of scanners may run ahead of ours by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    /** A scan of the same unit at the same place within this time is the same scan, sent or triggered again. */
    private static final Duration SAME = Duration.ofMinutes(2);

    private static final int LONGEST_SITE = 100;

    /** @param repeated true when this scan was known and nothing changed */
    public record Recorded(
            TrackingNumber trackingNumber,
            Sscc sscc,
            MilestoneCode milestone,
            Instant at,
            String place,
            boolean repeated) {}

    private Shipments shipments;
    private Milestones milestones;
    private Companies companies;
    private RecordMilestone record;
    private Clock clock;

    protected RecordScan() {}

    @Inject
    public RecordScan(
            Shipments shipments, Milestones milestones, Companies companies, RecordMilestone record, Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.companies = companies;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param code what the scanner read, see {@link ElementString}
     * @param at null for now
     * @param site a site's code or name, a GLN, or any words for the place; null when the scanner doesn't say
     * @throws UnknownUnit when no shipment that concerns the viewer carries the unit
     * @throws BrokenRule {@code scan-in-the-future}, {@code scan-site}, and what is wrong with the code
     */
    @Transactional
    public Recorded record(Viewer viewer, String code, Instant at, String site) {
        Sscc sscc = ElementString.sscc(code, LocalDate.now(clock).getYear());
        Instant when = at == null ? clock.instant() : at;
        boolean past = !when.isAfter(clock.instant().plus(CLOCK_SLACK));
        BrokenRule.unless(past, "scan-in-the-future", "nothing is scanned in the future");
        boolean fits = site == null || site.length() <= LONGEST_SITE;
        BrokenRule.unless(fits, "scan-site", "the site has at most " + LONGEST_SITE + " characters");
        Shipment shipment = shipments
                .carrying(sscc)
                .filter(s -> s.concerns(viewer))
                .flatMap(s -> shipments.lock(s.trackingNumber()))
                .orElseThrow(UnknownUnit::new);
        ScanPlace place = placeOf(shipment, site);
        boolean repeated = wasScanned(shipment, sscc, place, when);
        if (!repeated) {
            record.record(reportOf(shipment, sscc, place, when, code));
        }
        boolean delivered = isLastDelivery(shipment, place) && allScannedAt(shipment, place);
        if (delivered) {
            record.record(deliveredReport(shipment, place, when, code));
        }
        MilestoneCode milestone = delivered ? MilestoneCode.DELIVERED : place.milestone();
        return new Recorded(shipment.trackingNumber(), sscc, milestone, when, place.name(), repeated);
    }

    private ScanPlace placeOf(Shipment shipment, String site) {
        if (site == null || site.isBlank()) {
            return ScanPlace.UNSAID;
        }
        String text = site.strip();
        return ScanPlace.stopNamed(shipment, text)
                .map(ScanPlace::at)
                .or(() -> companies.siteByCode(text).map(ScanPlace::at))
                .orElseGet(() -> new ScanPlace(null, nameOf(text), null));
    }

    /** A GLN that we know is shown by its company's name. */
    private String nameOf(String text) {
        boolean gln = text.matches("\\d{13}") && CheckDigit.holds(text);
        return gln ? companies.byGln(Gln.of(text)).map(Company::name).orElse(text) : text;
    }

    private boolean wasScanned(Shipment shipment, Sscc sscc, ScanPlace place, Instant when) {
        String prefix = refPrefix(sscc, place);
        return milestones.of(shipment.id()).stream()
                .filter(m -> m.source() == Source.SCAN && m.sourceRef().startsWith(prefix))
                .anyMatch(m -> place.stop() != null
                        || Duration.between(m.at(), when).abs().compareTo(SAME) <= 0);
    }

    private boolean isLastDelivery(Shipment shipment, ScanPlace place) {
        Stop last = shipment.destination();
        return place.stop() != null && last != null && place.stop().number() == last.number();
    }

    private boolean allScannedAt(Shipment shipment, ScanPlace place) {
        List<Milestone> known = milestones.of(shipment.id());
        return shipment.units().stream()
                .map(HandlingUnit::sscc)
                .filter(Objects::nonNull)
                .allMatch(unit -> known.stream().anyMatch(m -> m.sourceRef().startsWith(refPrefix(unit, place))));
    }

    private static String refPrefix(Sscc sscc, ScanPlace place) {
        String where = place.stop() != null
                ? "stop " + place.stopNumber()
                : Objects.toString(place.name(), "").toUpperCase(Locale.ROOT);
        return "scan:" + sscc.value() + ":" + where + ":";
    }

    private static MilestoneReport reportOf(Shipment shipment, Sscc sscc, ScanPlace place, Instant when, String code) {
        return report(shipment, place.milestone(), place, when, refPrefix(sscc, place) + when, code);
    }

    private static MilestoneReport deliveredReport(Shipment shipment, ScanPlace place, Instant when, String code) {
        String ref = "scan:all:stop " + place.stopNumber();
        return report(shipment, MilestoneCode.DELIVERED, place, when, ref, code);
    }

    private static MilestoneReport report(
            Shipment shipment, MilestoneCode milestone, ScanPlace place, Instant when, String ref, String code) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                milestone,
                when,
                place.stopNumber(),
                Source.SCAN,
                ref,
                null,
                code,
                null,
                null,
                place.name(),
                place.point(),
                null,
                null);
    }
}
