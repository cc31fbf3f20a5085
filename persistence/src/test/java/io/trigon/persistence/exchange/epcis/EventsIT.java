package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.exchange.epcis.EventPage;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.QueryReading;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.UnfitValue;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Captured events and our own milestones, asked for together. */
class EventsIT extends EventHouse {
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
    void whatStandsInTheTextIsLookedForInWhatElseIsFound(Base base) {
        house(base);
        for (int i = 1; i <= 230; i++) {
            capture(
                    carrier,
                    event("urn:e:" + i, i % 100 == 0 ? "departing" : "storing", null, "https://example.com/thing/2"));
        }
        store.report(number, MilestoneCode.LOADED, store.clock.instant());

        assertThat(ids(STAFF, "EQ_gs1:number", "urn:e:200|urn:e:201|urn:e:7"))
                .containsExactly("urn:e:7", "urn:e:200", "urn:e:201");
        assertThat(ids(STAFF, "EQ_gs1:number", "urn:e:200|urn:e:7", "EQ_bizStep", "departing"))
                .containsExactly("urn:e:200");
        assertThat(ids(STAFF, "EQ_gs1:number", "urn:e:200|urn:e:7", "orderBy", "eventTime"))
                .containsExactly("urn:e:200", "urn:e:7");
        assertThat(ids(viewer(Role.CARRIER, null), "EQ_gs1:number", "urn:e:7")).isEmpty();
    }

    @OnBoth
    void aTimeThatPostgreSqlDoesNotHoldIsWhoseWhoAsks(Base base) {
        house(base);
        var far = EventQuery.ALL.and(
                new EventQuery.Time(EventQuery.Moment.EVENT, true, Instant.parse("+400000-01-01T00:00:00Z")));
        if (store.reads.isPostgreSql()) {
            assertThatThrownBy(() -> store.inTransaction(() -> find.find(STAFF, far, 10, null)))
                    .isInstanceOf(UnfitValue.class);
        } else {
            assertThat(store.inTransaction(() -> find.find(STAFF, far, 10, null))
                            .events())
                    .isEmpty();
        }
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
}
