package io.trigon.persistence.care;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Channel;
import io.trigon.domain.care.ClaimTask;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.SnoozeTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.triangle.SideRole;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tasks, notices and delays. */
class CareIT {

    private static final TaskInbox.Filter ALL = new TaskInbox.Filter(null, null, null, null);
    private static final Paging PAGE = Paging.first(50);

    private static Shipment shipment(Store store, TrackingNumber number) {
        return store.shipments.byNumber(number).orElseThrow();
    }

    private static Notice notice(Store store, TrackingNumber number, SideRole side, String key) {
        return new Notice(shipment(store, number), side, Notice.Kind.DELAY, Channel.MAIL, key, store.clock.instant())
                .to("dock@example.org", Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai")
                .saying("延误", "很抱歉");
    }

    @OnBoth
    void theInboxHoldsWhatTheViewerMayActOnSoonestFirst(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        TrackingNumber number = store.book(aTender().build());
        store.inTransaction(() -> {
            long triangle = shipment(store, number).triangle().id();
            store.tasks.add(new Task(Task.Kind.CALL_ABOUT_DELAY, Role.CARE_AGENT, "ann", now, now.plusSeconds(7200))
                    .about(number.value(), triangle, null, null, "90 min")
                    .awaitedBy("process-7"));
            store.tasks.add(new Task(Task.Kind.APPROVE_CONTRACT, Role.ACCOUNT_MANAGER, null, now, now.plusSeconds(60)));
            store.tasks.add(new Task(Task.Kind.REPAIR_MESSAGE, Role.ADMIN, null, now, null));
        });
        var rows = store.tasks.list(Viewers.manager(), ALL, PAGE).rows();
        assertThat(rows).extracting("kind").containsExactly(Task.Kind.APPROVE_CONTRACT, Task.Kind.CALL_ABOUT_DELAY);
        assertThat(rows.get(1).subject()).isEqualTo("Lakeview Foods → Bluebonnet Stores");
        assertThat(store.tasks.list(Viewers.of(Role.ADMIN, null), ALL, PAGE).total())
                .isEqualTo(3);
        assertThat(store.tasks.list(Viewers.of(Role.SHIPPER, 1L), ALL, PAGE).rows())
                .isEmpty();
        var mine = new TaskInbox.Filter(Task.State.OPEN, true, null, null);
        assertThat(store.tasks.list(Viewers.manager(), mine, PAGE).rows())
                .extracting("kind")
                .containsExactly(Task.Kind.APPROVE_CONTRACT);
        assertThat(store.tasks
                        .list(Viewers.manager(), ALL, new Paging("-due", 0, 1))
                        .rows())
                .extracting("kind")
                .containsExactly(Task.Kind.CALL_ABOUT_DELAY);
        assertThat(store.tasks.byProcessTask("process-7")).isPresent();
        assertThat(store.tasks.openAbout(number.value(), Task.Kind.CALL_ABOUT_DELAY))
                .hasSize(1);
    }

    @OnBoth
    void whatIsPutOffIsOutOfSightUntilItsTime(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        long[] ids = store.inTransaction(() -> new long[] {
            store.tasks
                    .add(new Task(Task.Kind.APPROVE_CONTRACT, Role.ACCOUNT_MANAGER, null, now, null))
                    .id(),
            store.tasks
                    .add(new Task(Task.Kind.REPAIR_MESSAGE, Role.ADMIN, null, now, null))
                    .id()
        });
        var until = now.plus(Duration.ofHours(1));
        store.inTransaction(
                () -> new SnoozeTask(store.tasks, store.events, store.clock).snooze(Viewers.manager(), ids[0], until));
        var asleep = new TaskInbox.Filter(Task.State.OPEN, null, null, null, true);
        var awake = new TaskInbox.Filter(Task.State.OPEN, null, null, null, false);
        assertThat(store.tasks.list(Viewers.manager(), asleep, PAGE).rows())
                .extracting("snoozedUntil")
                .containsExactly(until);
        assertThat(store.tasks.list(Viewers.manager(), awake, PAGE).rows()).isEmpty();
        store.clock.turnTo(until);
        assertThat(store.tasks.list(Viewers.manager(), asleep, PAGE).rows()).isEmpty();
        assertThat(store.tasks.list(Viewers.manager(), awake, PAGE).rows()).hasSize(1);
        assertThat(store.tasks.find(Viewers.manager(), ids[0])).isPresent();
        assertThat(store.tasks.find(Viewers.manager(), ids[1])).isEmpty();
        assertThat(store.tasks.find(Viewers.of(Role.SHIPPER, 1L), ids[0])).isEmpty();
    }

    @OnBoth
    void aTextBeyondItsColumnIsABrokenRule(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.tasks.add(new Task(Task.Kind.REACH_SIDE, Role.ADMIN, "x".repeat(50), now, now));
                }))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("value-too-long"));
    }

    @OnBoth
    void soIsATextThatGrowsBeyondItWhenADeedIsWrittenDown(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        long id = store.inTransaction(() -> store.tasks
                .add(new Task(Task.Kind.APPROVE_CONTRACT, Role.ACCOUNT_MANAGER, null, now, null))
                .id());
        var longName = new Viewer(1, "x".repeat(41), "X", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);
        var deeds = new AuditDeed(store.audit, store.clock);
        var claim = new ClaimTask(store.tasks, event -> {}, store.clock);
        assertThatThrownBy(() -> store.inTransaction(() -> deeds.perform(longName, Operation.CLAIM_TASK, "task", () -> {
                    claim.claim(longName, id);
                    return id;
                })))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> {
                    assertThat(rule.code()).isEqualTo("value-too-long");
                    assertThat(rule.getMessage()).isEqualTo("a text is too long to be kept");
                });
        assertThat(store.tasks.byId(id).orElseThrow().assignee()).isNull();
    }

    @OnBoth
    void aCharacterThatTheDatabaseHasNotIsABrokenRule(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        Runnable add = () -> store.inTransaction(() -> {
            store.tasks.add(new Task(Task.Kind.REACH_SIDE, Role.ADMIN, "a\u0000b", now, now));
        });
        if (base == Base.H2) {
            add.run(); // H2 keeps it
            return;
        }
        assertThatThrownBy(add::run).isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.code())
                .isEqualTo("value-not-text"));
    }

    @OnBoth
    void aSideReadsWhatItWasToldItself(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.inTransaction(() -> {
            OutboundMessage mail =
                    store.outbox.add(OutboundMessage.mail("a@b.example", "s", "t", store.clock.instant()));
            Notice first = notice(store, number, SideRole.CONSIGNEE, "k1");
            first.sentBy(mail.id());
            store.notices.add(first);
            store.notices.add(notice(store, number, SideRole.SHIPPER, "k2"));
        });
        long consignee =
                store.inTransaction(() -> shipment(store, number).consignee().id());
        assertThat(store.notices.has("k1")).isTrue();
        assertThat(store.notices.has("k3")).isFalse();
        assertThat(store.notices.of(Viewers.manager(), number.value()))
                .extracting("side")
                .containsExactly(SideRole.CONSIGNEE, SideRole.SHIPPER);
        var unknown = TrackingNumber.next().value();
        assertThat(store.notices.sidesTold(Viewers.manager(), List.of(number.value(), unknown)))
                .isEqualTo(Map.of(number.value(), Set.of(SideRole.SHIPPER, SideRole.CONSIGNEE)));
        assertThat(store.notices.sidesTold(Viewers.of(Role.CONSIGNEE, consignee), List.of(number.value())))
                .isEqualTo(Map.of(number.value(), Set.of(SideRole.CONSIGNEE)));
        assertThat(store.notices.sidesTold(Viewers.of(Role.CARRIER, consignee), List.of(number.value())))
                .isEmpty();
        var own = store.notices.of(Viewers.of(Role.CONSIGNEE, consignee), number.value());
        assertThat(own).hasSize(1);
        assertThat(own.get(0).state()).isEqualTo("PENDING");
        assertThat(own.get(0).subject()).isEqualTo("延误");
        assertThat(store.notices.latest(Viewers.of(Role.CARRIER, consignee), 5)).isEmpty();
        assertThat(store.notices.latest(Viewers.of(Role.SHIPPER, consignee), 5)).isEmpty();
        assertThat(store.notices.latest(Viewers.manager(), 1)).hasSize(1);
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.notices.add(notice(store, number, SideRole.SHIPPER, "k1"));
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @OnBoth
    void aShipmentHasOneOpenDelay(Base base) {
        Store store = Store.on(base);
        TrackingNumber number =
                store.book(aTender().due(Instant.parse("2026-03-02T20:00:00Z")).build());
        long id = store.inTransaction(() -> shipment(store, number).id());
        store.inTransaction(() -> {
            assertThat(store.delays.openOf(id).orElseThrow().lateness()).isGreaterThan(Duration.ofHours(1));
        });
        String copy =
                """
                insert into delay (id, version, shipment_id, state, opened_at, told_times)
                select 999999, 1, shipment_id, 'OPEN', opened_at, 0 from delay""";
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.manager.createNativeQuery(copy).executeUpdate();
                }))
                .isInstanceOf(PersistenceException.class);
        store.inTransaction(() -> {
            store.manager
                    .createNativeQuery(copy.replace("'OPEN'", "'CALLED_OFF'"))
                    .executeUpdate();
        });
    }
}
