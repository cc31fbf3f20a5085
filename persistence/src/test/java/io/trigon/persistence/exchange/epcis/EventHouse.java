package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.exchange.epcis.EventInside;
import io.trigon.domain.exchange.epcis.EventPage;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.KeepEvent;
import io.trigon.domain.exchange.epcis.KeepEvents;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.QueryReading;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.exchange.epcis.TellByEvent;
import io.trigon.domain.exchange.epcis.WithdrawEvent;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEpc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.ObservedQuantity;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.Store;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A house with a shipment of one unit, its carrier, and another that has nothing to do with it. */
abstract class EventHouse {
    static final String UNIT = "306141411234567891";
    static final String URN = "urn:epc:id:sscc:0614141.3123456789";
    static final String SECOND = "306141411234567907";
    static final String SECOND_LINK = "https://id.gs1.org/00/" + SECOND;
    static final String DOCK = "4012345000009";
    static final String PLANT = "4098765000010";
    static final Viewer STAFF = viewer(Role.CARE_AGENT, null);

    Store store;
    KeepEvent keep;
    KeepEvents keepAll;
    JpaKeptEvents kept;
    FindEvents find;
    TradingPartner carrier;
    TradingPartner other;
    TrackingNumber number;

    /** A few words. */
    static final class Steps implements BusinessSteps {
        @Override
        public Optional<MilestoneCode> milestone(String step) {
            return switch (step) {
                case "departing" -> Optional.of(MilestoneCode.TERMINAL_OUT);
                case "receiving" -> Optional.of(MilestoneCode.DELIVERED);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<MilestoneCode> condition(String disposition) {
            return Optional.empty();
        }

        @Override
        public MilestoneCode at(MilestoneCode code, StopKind where) {
            return code;
        }

        @Override
        public Optional<String> bizStep(MilestoneCode code) {
            return code == MilestoneCode.LOADED ? Optional.of("loading") : Optional.empty();
        }

        @Override
        public Optional<String> disposition(MilestoneCode code) {
            return code == MilestoneCode.LOADED ? Optional.of("in_progress") : Optional.empty();
        }
    }

    static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "somebody", "Somebody", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }

    void house(Base base) {
        store = Store.on(base);
        kept = new JpaKeptEvents(store.manager, store.reads);
        var reading = new ReadMilestones(store.events, store.clock);
        var judge = new JudgeMilestone(
                store.shipments,
                store.milestones,
                reading,
                store.processes,
                store.forecastArrival,
                store.events,
                store.clock);
        keep = new KeepEvent(
                kept,
                new JpaEpcisCaptures(store.manager),
                new TellByEvent(store.shipments, store.announcements, store.recordMilestone, kept, new Steps()),
                new WithdrawEvent(store.shipments, kept, judge),
                store.clock);
        keepAll = new KeepEvents(
                kept, keep, store.shipments, store.announcements, store.recordMilestones, new Steps(), store.clock);
        find = new FindEvents(new SqlEventReads(store.reads), kept, new Steps(), EventHouse::saysAnyOf);
        number = store.book(TenderFixture.aTender().carrying(UNIT).build());
        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            carrier = partner("PRAIRIE", shipment.carrier());
            other = partner("OTHER", store.companies.add(new Company("Other Haulage", null)));
            shipment.shipper().identifiedBy(PLANT, null, null, null);
            shipment.consignee().identifiedBy(DOCK, null, null, null);
        });
    }

    /** As far as the values of the one condition stand in it as texts. */
    private static boolean saysAnyOf(KeptEvent event, List<EventInside> conditions) {
        return conditions.stream()
                .allMatch(c -> c.values().stream().anyMatch(v -> event.json().contains("\"" + v + "\"")));
    }

    TradingPartner partner(String id, Company company) {
        return store.partners.add(
                new TradingPartner(id, id, TradingPartner.Role.CARRIER, company, "ZZ", id, id, store.clock.instant()));
    }

    void capture(TradingPartner from, ObservedEvent event) {
        store.clock.turn(Duration.ofMinutes(1));
        store.inTransaction(() -> {
            InboundMessage message = store.inbound.add(new InboundMessage(
                    from.partnerId(), "e.json", event.eventId(), new byte[] {1}, store.clock.instant()));
            keep.keep(message, from, new Observed(event, 0, true));
        });
    }

    ObservedEvent event(String id, String step, ErrorDeclaration error, String unit) {
        return new ObservedEvent(
                EventType.AGGREGATION,
                id,
                true,
                EventAction.ADD,
                store.clock.instant(),
                ZoneOffset.UTC,
                step,
                "in_transit",
                List.of("damaged"),
                List.of(),
                EpcisId.of("urn:epc:id:sgln:4098765.00001.0"),
                null,
                null,
                List.of(new ObservedEpc(EpcRole.PARENT, EpcisId.of(unit))),
                List.of(new ObservedQuantity(
                        EpcRole.CHILD, EpcisId.of("urn:epc:class:lgtin:4012345.012345.998877"), BigDecimal.TEN, "KGM")),
                List.of(new TypedId("po", EpcisId.of("https://example.com/po/7"))),
                List.of(new TypedId("owning_party", EpcisId.of("urn:epc:id:pgln:4098765.00001"))),
                List.of(),
                error,
                "{\"eventID\":\"" + id + "\",\"quantity\":10.0}",
                null);
    }

    List<String> ids(Viewer viewer, String... parameters) {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], List.of(parameters[i + 1]));
        }
        EventPage page = store.inTransaction(() -> find.find(viewer, QueryReading.of(all), 100, null));
        return page.events().stream().map(EventHouse::name).toList();
    }

    static String name(SeenEvent event) {
        return event instanceof SeenEvent.Captured captured
                ? captured.event().eventId() + (captured.event().isError() ? "!" : "")
                : ((SeenEvent.Own) event).event().code().name();
    }

    static ObservedEvent atTheDock(ObservedEvent e) {
        return new ObservedEvent(
                e.type(),
                e.eventId(),
                e.identified(),
                e.action(),
                e.eventTime(),
                e.offset(),
                e.bizStep(),
                null,
                List.of(),
                List.of(),
                EpcisId.of("https://id.gs1.org/414/" + DOCK),
                null,
                null,
                e.epcs(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                e.json(),
                null);
    }

    List<List<String>> captureAll(List<ObservedEvent> document) {
        store.clock.turn(Duration.ofMinutes(1));
        return store.inTransaction(() -> {
            InboundMessage message = store.inbound.add(
                    new InboundMessage(carrier.partnerId(), "e.json", "hash", new byte[] {1}, store.clock.instant()));
            return keepAll
                    .keep(
                            carrier,
                            document.stream()
                                    .map(e -> new KeepEvents.Seen(message, new Observed(e, 0, true)))
                                    .toList())
                    .stream()
                    .map(outcome -> List.copyOf(outcome.numbers()))
                    .toList();
        });
    }

    List<String> told(TrackingNumber shipment) {
        return store.inTransaction(() -> {
            long id = store.shipments.byNumber(shipment).orElseThrow().id();
            return store.milestones.of(id).stream()
                    .filter(m -> m.source() == Source.EPCIS)
                    .map(m -> m.code() + " " + m.doubt())
                    .toList();
        });
    }

    List<String> values(Facet facet) {
        return store.inTransaction(() -> find.values(STAFF, facet, null, 10));
    }
}
