package io.trigon.domain.shipment;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.ReadMilestones.Changed;
import io.trigon.domain.shipment.ShipmentJourney.Movement;
import io.trigon.domain.tracking.ForecastArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes down many reports at once, as {@link RecordMilestone} does one: of each shipment the status is read, its journey
 * told and its arrival forecast once, after all that was reported of it.
 */
@ApplicationScoped
public class RecordMilestones {
    private static final Duration A_GROUP = Duration.ofSeconds(1);

    private Milestones milestones;
    private Whereabouts whereabouts;
    private ReadMilestones reading;
    private ShipmentJourney journey;
    private ForecastArrival forecast;
    private Events events;
    private Clock clock;

    protected RecordMilestones() {}

    @Inject
    public RecordMilestones(
            Milestones milestones,
            Whereabouts whereabouts,
            ReadMilestones reading,
            ShipmentJourney journey,
            ForecastArrival forecast,
            Events events,
            Clock clock) {
        this.milestones = milestones;
        this.whereabouts = whereabouts;
        this.reading = reading;
        this.journey = journey;
        this.forecast = forecast;
        this.events = events;
        this.clock = clock;
    }

    /** What is new of a shipment. */
    private record News(Shipment shipment, ShipmentStatus before, List<Milestone> fresh, List<Milestone> all) {}

    /**
     * In the order in which they came; one that was recorded before changes nothing.
     *
     * @param held the shipments that the reports speak of, which the caller holds ({@link Shipments#lockAll})
     */
    @Transactional
    public void record(List<Shipment> held, List<MilestoneReport> reports) {
        List<News> news = newsOf(held, reports);
        List<Changed> changes =
                news.stream().map(n -> reading.reread(n.shipment(), n.all())).toList();
        milestones.keepDoubts(known(changes));
        milestones.addAll(news.stream().flatMap(n -> n.fresh().stream()).toList());
        changes.forEach(changed -> changed.news().ifPresent(events::fire));
        journey.moved(news.stream()
                .map(n -> new Movement(n.shipment(), n.before(), n.fresh()))
                .toList());
        events.fireAll(news.stream().flatMap(this::told).toList());
        Map<Shipment, List<Milestone>> known = new LinkedHashMap<>();
        news.forEach(n -> known.put(n.shipment(), n.all()));
        forecast.refresh(known);
    }

    private static List<Milestone> known(List<Changed> changes) {
        return changes.stream()
                .flatMap(changed -> changed.milestones().stream())
                .filter(milestone -> milestone.id() != null)
                .toList();
    }

    private List<News> newsOf(List<Shipment> held, List<MilestoneReport> reports) {
        Map<TrackingNumber, List<MilestoneReport>> byNumber = new LinkedHashMap<>();
        reports.forEach(r -> byNumber.computeIfAbsent(r.trackingNumber(), any -> new ArrayList<>())
                .add(r));
        Map<Long, List<Milestone>> known = milestones.known(held);
        Set<Long> heard = whereabouts.heard(held);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<News> news = new ArrayList<>();
        for (Shipment shipment : held) {
            News one = new News(
                    shipment,
                    shipment.status(),
                    new ArrayList<>(),
                    new ArrayList<>(known.getOrDefault(shipment.id(), List.of())));
            write(one, byNumber.getOrDefault(shipment.trackingNumber(), List.of()), heard, now);
            if (!one.fresh().isEmpty()) {
                one.all().sort(Comparator.comparing(Milestone::at));
                news.add(one);
            }
        }
        return news;
    }

    /** Of two reports that contradict each other it counts which came first: each is received a microsecond later. */
    private void write(News news, List<MilestoneReport> reports, Set<Long> heard, Instant now) {
        boolean watched = heard.contains(news.shipment().id());
        Instant first = afterThose(news.all(), now);
        Set<String> known = new HashSet<>();
        news.all().forEach(m -> known.add(m.sourceRef()));
        for (MilestoneReport report : reports) {
            if (known.add(report.sourceRef())) {
                Instant at = first.plus(news.fresh().size(), ChronoUnit.MICROS);
                Milestone milestone = new Milestone(news.shipment(), report, at)
                        .seenAway(watched ? whereabouts.metresAway(news.shipment(), report) : null);
                news.fresh().add(milestone);
                news.all().add(milestone);
            }
        }
    }

    /** Those of a group before in the same instant were received up to some milliseconds later than their instant. */
    private static Instant afterThose(List<Milestone> known, Instant now) {
        return known.stream()
                .map(Milestone::receivedAt)
                .filter(at -> !at.isBefore(now) && at.isBefore(now.plus(A_GROUP)))
                .max(Comparator.naturalOrder())
                .map(last -> last.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    private Stream<MilestoneRecorded> told(News news) {
        return news.fresh().stream()
                .map(milestone -> new MilestoneRecorded(
                        clock.instant(),
                        news.shipment().trackingNumber().value(),
                        news.shipment().triangle().id(),
                        milestone.code(),
                        news.before(),
                        news.shipment().status()));
    }
}
