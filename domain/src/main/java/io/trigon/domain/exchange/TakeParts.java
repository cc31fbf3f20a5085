package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.TakeStatuses.Outcome;
import io.trigon.domain.exchange.TakeStatuses.Plan;
import io.trigon.domain.exchange.TakeStatuses.Told;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets parts of messages take their effect in their order; statuses or events that follow each other are taken together. */
@ApplicationScoped
public class TakeParts {
    /** As many statuses as are looked up and written at once: a bound on memory, and on what a query names. */
    private static final int AT_ONCE = 2_000;

    /** A document may hold as many events: their shipments are to be held in one order. */
    private static final int EVENTS_AT_ONCE = 10_000;

    private TakePart parts;
    private TakeStatuses statuses;
    private TakeObservations observations;

    protected TakeParts() {}

    @Inject
    public TakeParts(TakePart parts, TakeStatuses statuses, TakeObservations observations) {
        this.parts = parts;
        this.statuses = statuses;
        this.observations = observations;
    }

    /** A message at work: which of its parts are to be taken, from the one up to the other, and what came of them. */
    static final class Work {
        private final InboundMessage message;
        private final TradingPartner partner;
        private final MessageReading reading;
        private final int from;
        private final int to;
        private final List<TakePart.Taken> taken = new ArrayList<>();
        private final Map<Integer, Flaw> flaws = new TreeMap<>();
        private boolean waiting;

        Work(InboundMessage message, TradingPartner partner, MessageReading reading, int from, int to) {
            this.message = message;
            this.partner = partner;
            this.reading = reading;
            this.from = from;
            this.to = to;
        }

        InboundMessage message() {
            return message;
        }

        TradingPartner partner() {
            return partner;
        }

        MessageReading reading() {
            return reading;
        }

        List<TakePart.Taken> taken() {
            return taken;
        }

        /** By the numbers of the parts, counted from 0. */
        Map<Integer, Flaw> flaws() {
            return flaws;
        }

        /** Whether nothing of it was taken, because what it speaks of may still be on its way. */
        boolean isWaiting() {
            return waiting;
        }

        List<String> effects() {
            return taken.stream().map(TakePart.Taken::trackingNumber).toList();
        }
    }

    /**
     * The works in their order. A status or an event that can't be taken becomes a flaw of its work.
     *
     * @throws BrokenRule when another part can't be taken, or a part of a work that had an effect already is too early
     */
    void take(List<Work> works) {
        Run run = new Run();
        Sightings sightings = new Sightings();
        for (Work work : works) {
            for (int number = work.from; number < work.to; number++) {
                Part part = work.reading.parts().get(number);
                if (part instanceof StatusReport report) {
                    sightings.end();
                    run.add(work, report, number);
                } else if (part instanceof Observed observed) {
                    run.end();
                    sightings.add(work, observed, number);
                } else {
                    run.end();
                    sightings.end();
                    work.taken.add(parts.take(work.message, work.partner, part));
                }
            }
        }
        run.end();
        sightings.end();
    }

    /** Events that one partner observed and that follow each other, of one message or several. */
    private final class Sightings {
        private final List<TakeObservations.Told> told = new ArrayList<>();
        private final Map<InboundMessage, Work> works = new IdentityHashMap<>();
        private TradingPartner partner;

        void add(Work work, Observed observed, int number) {
            if (told.size() >= EVENTS_AT_ONCE
                    || partner != null && !partner.partnerId().equals(work.partner.partnerId())) {
                end();
            }
            partner = work.partner;
            works.put(work.message, work);
            told.add(new TakeObservations.Told(work.message, observed, number));
        }

        void end() {
            if (!told.isEmpty()) {
                observations.take(partner, told).forEach(this::came);
            }
            told.clear();
            works.clear();
        }

        private void came(TakeObservations.Taken taken) {
            Work work = works.get(taken.told().message());
            if (taken.broken() == null) {
                work.taken.add(new TakePart.Taken(taken.numbers(), null));
            } else {
                work.flaws.put(taken.told().part(), SettleMessage.flawOf(taken.broken()));
            }
        }
    }

    /** Statuses of one partner that follow each other, of one message or several. */
    private final class Run {
        private final List<Told> told = new ArrayList<>();
        private final Map<InboundMessage, Work> works = new IdentityHashMap<>();
        private TradingPartner partner;

        void add(Work work, StatusReport report, int number) {
            if (told.size() >= AT_ONCE
                    || partner != null && !partner.partnerId().equals(work.partner.partnerId())) {
                end();
            }
            partner = work.partner;
            works.put(work.message, work);
            told.add(new Told(work.message, report, number));
        }

        void end() {
            if (!told.isEmpty()) {
                Plan plan = statuses.plan(partner, told);
                plan.outcomes().stream().filter(o -> o.broken() != null).forEach(this::fail);
                List<Outcome> good = plan.outcomes().stream()
                        .filter(o -> o.broken() == null && !workOf(o).waiting)
                        .toList();
                statuses.take(plan, good);
                good.forEach(o -> workOf(o).taken.add(taken(o)));
            }
            told.clear();
            works.clear();
        }

        private static TakePart.Taken taken(Outcome outcome) {
            return new TakePart.Taken(outcome.report().trackingNumber().value(), null);
        }

        private void fail(Outcome outcome) {
            Work work = workOf(outcome);
            boolean early = TakePart.TOO_EARLY.contains(outcome.broken().code()) && parts.isEarly(work.message);
            if (early && !work.taken.isEmpty()) {
                throw outcome.broken();
            }
            work.waiting |= early;
            work.flaws.put(outcome.told().part(), SettleMessage.flawOf(outcome.broken()));
        }

        private Work workOf(Outcome outcome) {
            return works.get(outcome.told().message());
        }
    }
}
