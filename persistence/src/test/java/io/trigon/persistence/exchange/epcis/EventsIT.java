package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.exchange.epcis.EventPage;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.KeepEvent;
import io.trigon.domain.exchange.epcis.KeepEvents;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.exchange.epcis.QueryReading;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.exchange.epcis.TellByEvent;
import io.trigon.domain.exchange.epcis.WithdrawEvent;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
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
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Captured events and our own milestones, asked for together. */
class EventsIT {
    private static final String UNIT = "306141411234567891";
    private static final String URN = "urn:epc:id:sscc:0614141.3123456789";
    private static final String SECOND = "306141411234567907";
    private static final String SECOND_LINK = "https://id.gs1.org/00/" + SECOND;
    private static final String DOCK = "4012345000009";
    private static final String PLANT = "4098765000010";
    private static final Viewer STAFF = viewer(Role.CARE_AGENT, null);

    private Store store;
    private KeepEvent keep;
    private KeepEvents keepAll;
    private JpaKeptEvents kept;
    private FindEvents find;
    private TradingPartner carrier;
    private TradingPartner other;
    private TrackingNumber number;

    /** A few words. */
    private static final class Steps implements BusinessSteps {
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

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "somebody", "Somebody", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private void house(Base base) {
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
        find = new FindEvents(new SqlEventReads(store.reads), kept, new Steps());
        number = store.book(TenderFixture.aTender().carrying(UNIT).build());
        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            carrier = partner("PRAIRIE", shipment.carrier());
            other = partner("OTHER", store.companies.add(new Company("Other Haulage", null)));
            shipment.shipper().identifiedBy(PLANT, null, null, null);
            shipment.consignee().identifiedBy(DOCK, null, null, null);
        });
    }

    private TradingPartner partner(String id, Company company) {
        return store.partners.add(
                new TradingPartner(id, id, TradingPartner.Role.CARRIER, company, "ZZ", id, id, store.clock.instant()));
    }

    private void capture(TradingPartner from, ObservedEvent event) {
        store.clock.turn(Duration.ofMinutes(1));
        store.inTransaction(() -> {
            InboundMessage message = store.inbound.add(new InboundMessage(
                    from.partnerId(), "e.json", event.eventId(), new byte[] {1}, store.clock.instant()));
            keep.keep(message, from, new Observed(event, 0, true));
        });
    }

    private ObservedEvent event(String id, String step, ErrorDeclaration error, String unit) {
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

    private List<String> ids(Viewer viewer, String... parameters) {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], List.of(parameters[i + 1]));
        }
        EventPage page = store.inTransaction(() -> find.find(viewer, QueryReading.of(all), 100, null));
        return page.events().stream().map(EventsIT::name).toList();
    }

    private static String name(SeenEvent event) {
        return event instanceof SeenEvent.Captured captured
                ? captured.event().eventId() + (captured.event().isError() ? "!" : "")
                : ((SeenEvent.Own) event).event().code().name();
    }

    @OnBoth
    void everyParameterFindsWhatItNames(Base base) {
        house(base);
        Instant before = store.clock.instant();
        capture(carrier, event("urn:e:1", "departing", null, URN));
        Instant between = store.clock.instant();
        capture(carrier, event("urn:e:2", "https://example.com/step", null, "https://example.com/thing/2"));

        assertThat(ids(STAFF)).containsExactly("urn:e:1", "urn:e:2");
        assertThat(ids(STAFF, "orderBy", "recordTime", "orderDirection", "DESC"))
                .containsExactly("urn:e:2", "urn:e:1");
        assertThat(ids(STAFF, "GE_recordTime", between.plusSeconds(1).toString()))
                .containsExactly("urn:e:2");
        assertThat(ids(STAFF, "LT_eventTime", between.toString(), "GE_eventTime", before.toString()))
                .containsExactly("urn:e:1");
        assertThat(ids(STAFF, "EQ_bizStep", "urn:epcglobal:cbv:bizstep:departing|loading"))
                .containsExactly("urn:e:1");
        assertThat(ids(STAFF, "MATCH_parentID", "https://id.gs1.org/00/" + UNIT))
                .containsExactly("urn:e:1");
        assertThat(ids(STAFF, "MATCH_anyEPC", URN)).containsExactly("urn:e:1");
        assertThat(ids(STAFF, "MATCH_epc", URN)).isEmpty();
        assertThat(ids(STAFF, "MATCH_epcClass", "urn:epc:idpat:sgtin:4012345.012345.*"))
                .hasSize(2);
        assertThat(ids(STAFF, "MATCH_epcClass", "urn:epc:class:lgtin:4012345.012345.998877"))
                .hasSize(2);
        assertThat(ids(STAFF, "EQ_bizTransaction_po", "https://example.com/po/7"))
                .hasSize(2);
        assertThat(ids(STAFF, "EQ_bizTransaction_bol", "https://example.com/po/7"))
                .isEmpty();
        assertThat(ids(STAFF, "EQ_source_owning_party", "https://id.gs1.org/417/" + PLANT))
                .hasSize(2);
        assertThat(ids(STAFF, "EQ_persistentDisposition_set", "damaged")).hasSize(2);
        assertThat(ids(STAFF, "EQ_readPoint", "https://id.gs1.org/414/" + PLANT))
                .hasSize(2);
        assertThat(ids(STAFF, "eventType", "AggregationEvent", "EQ_action", "ADD"))
                .hasSize(2);
        assertThat(ids(STAFF, "eventType", "ObjectEvent")).isEmpty();
        assertThat(ids(STAFF, "EQ_eventID", "urn:e:2")).containsExactly("urn:e:2");
        assertThat(ids(STAFF, "EXISTS_errorDeclaration", "")).isEmpty();
        assertThatThrownBy(() -> ids(STAFF, "EQ_nothing", "x")).isInstanceOf(BrokenRule.class);
    }

    @OnBoth
    void ourMilestonesStandAmongTheEventsAndNoneTwice(Base base) {
        house(base);
        capture(carrier, event("urn:e:1", "departing", null, URN));
        store.report(number, MilestoneCode.LOADED, store.clock.instant());

        assertThat(ids(STAFF)).containsExactly("urn:e:1", "LOADED");
        assertThat(ids(STAFF, "MATCH_epc", URN)).containsExactly("LOADED");
        assertThat(ids(STAFF, "EQ_bizStep", "loading")).containsExactly("LOADED");
        assertThat(ids(STAFF, "EQ_bizTransaction_bol", "urn:epcglobal:cbv:bt:" + PLANT + ":BOL-LKV-1001"))
                .containsExactly("LOADED");
        EventPage all = store.inTransaction(() -> find.find(STAFF, QueryReading.of(Map.of()), 100, null));
        var own = ((SeenEvent.Own) all.events().get(1)).event();
        assertThat(own.units()).containsExactly(UNIT);
        assertThat(own.bizStep()).isEqualTo("loading");
        assertThat(store.inTransaction(() -> find.byEventId(STAFF, own.eventId())))
                .hasSize(1);
        assertThat(store.inTransaction(() -> find.byEventId(STAFF, own.eventId().replace("urn:uuid:", "urn:uuid:0"))))
                .isEmpty();
        assertThat(values(Facet.BIZ_STEP)).containsExactly("departing", "loading");
        assertThat(values(Facet.EPC)).containsExactly("https://id.gs1.org/00/" + UNIT);
        assertThat(values(Facet.READ_POINT)).containsExactly("https://id.gs1.org/414/" + PLANT);
        assertThat(values(Facet.EVENT_TYPE)).containsExactly("AGGREGATION", "OBJECT");
    }

    @OnBoth
    void manyOfOneDocumentAreKeptAndToldOfTogetherAndOnce(Base base) {
        house(base);
        TrackingNumber second = store.book(
                TenderFixture.aTender().numbered("LKV-2").carrying(SECOND).build());
        capture(carrier, event("urn:e:0", "departing", null, SECOND_LINK));
        ErrorDeclaration wrong = new ErrorDeclaration(store.clock.instant(), "did_not_occur", List.of());
        List<ObservedEvent> document = List.of(
                event("urn:e:1", "departing", null, URN),
                event("urn:e:2", "departing", null, SECOND_LINK),
                event("urn:e:1", "departing", null, URN),
                event("urn:e:0", "departing", wrong, SECOND_LINK),
                atTheDock(event("urn:e:3", "receiving", null, URN)),
                event("urn:e:4", "departing", null, "https://example.com/thing/4"));

        assertThat(captureAll(document))
                .containsExactly(
                        List.of(number.value()),
                        List.of(second.value()),
                        List.of(number.value()),
                        List.of(second.value()),
                        List.of(number.value()),
                        List.of());
        assertThat(captureAll(document)).as("the same once more").endsWith(List.of(), List.of());
        assertThat(ids(STAFF))
                .containsExactlyInAnyOrder("urn:e:0", "urn:e:0!", "urn:e:1", "urn:e:2", "urn:e:3", "urn:e:4");
        assertThat(told(number)).containsExactly("TERMINAL_OUT null", "DELIVERED null");
        assertThat(told(second)).containsExactlyInAnyOrder("TERMINAL_OUT DISMISSED", "TERMINAL_OUT null");
        long shipment = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        assertThat(store.inTransaction(
                        () -> kept.deliveredTerms(List.of(shipment)).get(shipment)))
                .contains("https://id.gs1.org/00/" + UNIT);
    }

    private static ObservedEvent atTheDock(ObservedEvent e) {
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

    private List<List<String>> captureAll(List<ObservedEvent> document) {
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

    private List<String> told(TrackingNumber shipment) {
        return store.inTransaction(() -> {
            long id = store.shipments.byNumber(shipment).orElseThrow().id();
            return store.milestones.of(id).stream()
                    .filter(m -> m.source() == Source.EPCIS)
                    .map(m -> m.code() + " " + m.doubt())
                    .toList();
        });
    }

    private List<String> values(Facet facet) {
        return store.inTransaction(() -> find.values(STAFF, facet, null, 10));
    }

    @OnBoth
    void pagesFollowEachOtherAcrossBothKinds(Base base) {
        house(base);
        for (int i = 1; i <= 5; i++) {
            capture(carrier, event("urn:e:" + i, "departing", null, URN));
        }
        store.report(number, MilestoneCode.LOADED, store.clock.instant());

        for (String direction : List.of("ASC", "DESC")) {
            var query = QueryReading.of(Map.of("orderBy", List.of("eventTime"), "orderDirection", List.of(direction)));
            List<String> seen = new ArrayList<>();
            String token = null;
            do {
                String from = token;
                EventPage page = store.inTransaction(() -> find.find(STAFF, query, 2, from));
                page.events().forEach(e -> seen.add(name(e)));
                token = page.next();
            } while (token != null);
            assertThat(seen).hasSize(6).doesNotHaveDuplicates();
            assertThat(seen).isEqualTo(ids(STAFF, "orderBy", "eventTime", "orderDirection", direction));
        }
        assertThat(ids(STAFF, "eventCountLimit", "3")).hasSize(3);
        assertThatThrownBy(() -> ids(STAFF, "maxEventCount", "3")).isInstanceOf(BrokenRule.class);
        assertThat(ids(STAFF, "maxEventCount", "6")).hasSize(6);
    }

    @OnBoth
    void aPartySeesItsOwnCapturesAndItsShipmentsAndNothingElse(Base base) {
        house(base);
        capture(carrier, event("urn:e:1", "departing", null, URN));
        capture(other, event("urn:e:2", "departing", null, URN));
        capture(other, event("urn:e:3", "departing", null, "https://example.com/thing/3"));
        Long shipper = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().shipper().id());

        assertThat(ids(viewer(Role.SHIPPER, shipper))).containsExactly("urn:e:1");
        assertThat(ids(viewer(Role.CONSIGNEE, shipper))).isEmpty();
        assertThat(ids(viewer(Role.CARRIER, carrier.company().id()))).containsExactly("urn:e:1");
        assertThat(ids(viewer(Role.CARRIER, other.company().id()))).containsExactly("urn:e:2", "urn:e:3");
        assertThat(ids(viewer(Role.CARRIER, null))).isEmpty();

        capture(
                carrier,
                event(
                        "urn:e:1",
                        "departing",
                        new ErrorDeclaration(Instant.EPOCH, "did_not_occur", List.of("urn:e:9")),
                        URN));
        assertThat(ids(viewer(Role.SHIPPER, shipper)))
                .as("what is in doubt reaches no other party, and the declaration does")
                .containsExactly("urn:e:1!");
        assertThat(ids(STAFF, "EQ_correctiveEventID", "urn:e:9")).containsExactly("urn:e:1!");
        assertThat(ids(STAFF, "LT_errorDeclarationTime", "2020-01-01T00:00:00Z"))
                .containsExactly("urn:e:1!");
        assertThat(ids(STAFF, "EQ_eventID", "urn:e:1")).containsExactly("urn:e:1", "urn:e:1!");
    }

    @OnBoth
    void aNameIsGivenToAQueryOnceAndKnownToItsCompany(Base base) {
        house(base);
        NameQuery names = new NameQuery(
                new JpaNamedQueries(store.manager), new JpaSubscriptions(store.manager, store.reads), store.clock);
        Viewer party = viewer(Role.CARRIER, carrier.company().id());
        store.inTransaction(() -> names.name(party, "mine", "{\"EQ_bizStep\":[\"departing\"]}"));

        assertThat(store.inTransaction(() -> names.named(party, "mine").query()))
                .contains("departing");
        assertThatThrownBy(() -> store.inTransaction(() -> names.name(party, "mine", "{}")))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> names.named(STAFF, "mine")).isInstanceOf(NotFound.class);
        store.inTransaction(() -> names.forget(party, "mine"));
        assertThat(store.inTransaction(() -> names.of(party))).isEmpty();
    }
}
