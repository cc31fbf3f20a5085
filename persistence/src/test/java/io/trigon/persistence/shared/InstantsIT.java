package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.time.Instant;
import java.util.TimeZone;

/** Instants come back as they went, whatever the zone of the machine, in the hour that summer time skips too. */
class InstantsIT {

    @OnBoth
    void aMachineElsewhereChangesNoInstant(Base base) {
        TimeZone before = TimeZone.getDefault();
        // at 02:00 on 8 March 2026 the clocks of New York go to 03:00
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            MachineZone.beUtc();
            Instant skipped = Instant.parse("2026-03-08T02:30:00.123456Z");
            Store store = Store.on(base);
            long id = store.inTransaction(() -> store.tasks
                    .add(new Task(Task.Kind.REACH_SIDE, Role.CARE_AGENT, null, skipped, skipped.plusSeconds(60)))
                    .id());
            assertThat(store.inTransaction(
                            () -> store.tasks.byId(id).orElseThrow().createdAt()))
                    .isEqualTo(skipped);
            var rows = store.tasks
                    .list(Viewers.manager(), new TaskInbox.Filter(null, null, null, null), Paging.first(5))
                    .rows();
            assertThat(rows.get(0).createdAt()).isEqualTo(skipped);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
