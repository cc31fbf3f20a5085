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
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a scanned label and writes down what it proves: loaded at a pick-up, arrived at a delivery, in a terminal
 * anywhere else, on the way when the scanner doesn't say where. When every labelled unit was scanned at the last
 * delivery, the shipment is delivered.
 */
@ApplicationScoped
public class RecordScan {
    /** Clocks of scanners may run ahead of ours by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    /** What is older was scanned by a clock that was never set. */
    private static final Duration OLDEST = Duration.ofDays(366);

    /** A scan of the same unit at the same place within this time is the same scan, sent or triggered again. */
    private static final Duration SAME = Duration.ofMinutes(2);

    /**
     * @param sscc null when the code named the shipment alone
     * @param repeated true when this scan was known and nothing changed
     */
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
    private TakenScans taken;
    private Clock clock;

    protected RecordScan() {}

    @Inject
    public RecordScan(
            Shipments shipments,
            Milestones milestones,
            Companies companies,
            RecordMilestone record,
            TakenScans taken,
            Clock clock) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.companies = companies;
        this.record = record;
        this.taken = taken;
        this.clock = clock;
    }

    /** @see #record(Viewer, Scan) */
    @Transactional
    public Recorded record(Viewer viewer, String code, Instant at, String site) {
        return record(viewer, new Scan(null, code, at, site));
    }

    /**
     * @throws UnknownUnit when no shipment that concerns the viewer carries the unit
     * @throws BrokenRule {@code scan-in-the-future}, {@code scan-too-old}, {@code scan-id-used} when the sender gave the id to another code,
     *     {@code scan-reference-ambiguous}, and what is wrong with the code
     */
    @Transactional
    public Recorded record(Viewer viewer, Scan scan) {
        Instant when = scan.at() == null ? clock.instant() : scan.at();
        Optional<Recorded> before = takenBefore(viewer, scan);
        if (before.isPresent()) {
            return before.get();
        }
        checkTime(when, clock.instant());
        int year = LocalDate.now(clock).getYear();
        ScannedThing thing =
                ScannedThing.of(viewer, scan.code(), year, shipments).held(shipments);
        return takenBefore(viewer, scan).orElseGet(() -> take(viewer, scan, thing, when));
    }

    private static void checkTime(Instant when, Instant now) {
        BrokenRule.unless(
                !when.isAfter(now.plus(CLOCK_SLACK)), "scan-in-the-future", "nothing is scanned in the future");
        BrokenRule.unless(!when.isBefore(now.minus(OLDEST)), "scan-too-old", "a scan is at most a year old");
    }

    /** Looked up once more when the shipment is held: the same may have been taken while we waited for it. */
    private Optional<Recorded> takenBefore(Viewer viewer, Scan scan) {
        if (scan.id() == null) {
            return Optional.empty();
        }
        Optional<TakenScan> known = taken.of(viewer.userId(), scan.id());
        boolean same = known.map(k -> k.code().equals(scan.code())).orElse(true);
        BrokenRule.unless(same, "scan-id-used", "this id was given to another scan");
        return known.map(TakenScan::again);
    }

    private Recorded take(Viewer viewer, Scan scan, ScannedThing thing, Instant when) {
        Recorded effect = effectOf(thing, scan, when);
        if (scan.id() != null) {
            taken.add(new TakenScan(viewer.userId(), scan.id(), scan.code(), effect, clock.instant()));
        }
        return effect;
    }

    private Recorded effectOf(ScannedThing thing, Scan scan, Instant when) {
        Shipment shipment = thing.shipment();
        ScanPlace place = placeOf(shipment, scan.site());
        boolean repeated = wasScanned(shipment, thing.mark(), place, when);
        if (!repeated) {
            record.record(reportOf(shipment, thing.mark(), place, when, scan.code()));
        }
        boolean delivered = thing.sscc() != null && isLastDelivery(shipment, place) && allScannedAt(shipment, place);
        if (delivered) {
            record.record(deliveredReport(shipment, place, when, scan.code()));
        }
        MilestoneCode milestone = delivered ? MilestoneCode.DELIVERED : place.milestone();
        return new Recorded(shipment.trackingNumber(), thing.sscc(), milestone, when, place.name(), repeated);
    }

    /** Whether a milestone is a scan of the unit at the stop. */
    public static boolean isOf(Milestone milestone, Sscc sscc, Stop stop) {
        return milestone.source() == Source.SCAN
                && milestone.sourceRef().startsWith(refPrefix(sscc.value(), "stop " + stop.number()));
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

    private boolean wasScanned(Shipment shipment, String mark, ScanPlace place, Instant when) {
        String prefix = refPrefix(mark, place);
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
                .allMatch(
                        unit -> known.stream().anyMatch(m -> m.sourceRef().startsWith(refPrefix(unit.value(), place))));
    }

    private static String refPrefix(String mark, ScanPlace place) {
        return refPrefix(mark, place.key());
    }

    private static String refPrefix(String mark, String where) {
        return "scan:" + mark + ":" + where + ":";
    }

    private static MilestoneReport reportOf(
            Shipment shipment, String mark, ScanPlace place, Instant when, String code) {
        return report(shipment, place.milestone(), place, when, refPrefix(mark, place) + when, code);
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
