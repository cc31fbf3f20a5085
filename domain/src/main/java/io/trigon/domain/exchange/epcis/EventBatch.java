package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is still to be written of events of one partner: they themselves, and the milestones that they prove. */
final class EventBatch {
    /** As many events are kept at once: a bound on what has to be remembered of them. */
    private static final int AT_ONCE = 1_000;

    private final TradingPartner partner;
    private final KeptEvents events;
    private final RecordMilestones milestones;
    private final Map<String, KeptEvent> known = new HashMap<>();
    private final Set<KeptEvent> touched = new LinkedHashSet<>();
    private final List<KeptEvent> fresh = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<MilestoneReport> reports = new ArrayList<>();
    private final Map<Long, Shipment> moved = new TreeMap<>();
    private final Map<Long, ShipmentStatus> farthest = new HashMap<>();

    /** A milestone before its event has a row. */
    private record Proof(KeptEvent kept, InboundMessage message, ObservedEvent event, Tale tale, MilestoneCode code) {}

    /** @param known events that were kept before */
    EventBatch(TradingPartner partner, KeptEvents events, RecordMilestones milestones, List<KeptEvent> known) {
        this.partner = partner;
        this.events = events;
        this.milestones = milestones;
        known.forEach(kept -> this.known.put(kept.eventId(), kept));
    }

    /** Null when there is none. */
    KeptEvent keptOf(String eventId) {
        KeptEvent kept = known.get(eventId);
        if (kept == null && known.containsKey(eventId)) {
            kept = events.find(partner.partnerId(), eventId, false).orElseThrow();
            known.put(eventId, kept);
        }
        return kept;
    }

    /** To be called before each event. */
    void makeRoom() {
        if (touched.size() >= AT_ONCE) {
            keep();
        }
    }

    KeptEvent add(KeptEvent kept) {
        fresh.add(kept);
        touched.add(kept);
        known.put(kept.eventId(), kept);
        return kept;
    }

    /** One that was kept before, to be changed. */
    KeptEvent again(String eventId) {
        KeptEvent kept = keptOf(eventId);
        touched.add(kept);
        return kept;
    }

    void proves(KeptEvent kept, InboundMessage message, ObservedEvent event, Tale tale, MilestoneCode code) {
        proofs.add(new Proof(kept, message, event, tale, code));
        Shipment shipment = tale.shipment();
        moved.put(shipment.id(), shipment);
        if (code.status() != null) {
            farthest.merge(shipment.id(), code.status(), (a, b) -> a.compareTo(b) < 0 ? b : a);
        }
    }

    /** Once what may move it is written. */
    Shipment upToDate(Shipment shipment) {
        ShipmentStatus far = farthest.get(shipment.id());
        if (far != null && far.compareTo(shipment.status()) > 0) {
            write();
        }
        return shipment;
    }

    /** Keeps the events, which need not be remembered from there on. */
    void keep() {
        events.addAll(fresh);
        for (Proof p : proofs) {
            Tale tale = p.tale();
            reports.add(TellByEvent.report(
                    tale.shipment(), p.code(), tale.place(), p.message().id(), p.kept(), p.event()));
        }
        events.releaseAll(touched);
        touched.forEach(kept -> known.put(kept.eventId(), null)); // to be found again
        touched.clear();
        fresh.clear();
        proofs.clear();
    }

    void write() {
        keep();
        if (!reports.isEmpty()) {
            milestones.record(List.copyOf(moved.values()), List.copyOf(reports));
        }
        reports.clear();
        moved.clear();
        farthest.clear();
    }
}
