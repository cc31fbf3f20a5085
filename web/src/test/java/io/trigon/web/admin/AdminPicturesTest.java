package io.trigon.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.AuditLog.AuditRow;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Users.KeyRow;
import io.trigon.domain.access.Users.UserRow;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdminPicturesTest {
    private static final List<UserRow> USERS = List.of(
            new UserRow(1, "account-manager", "Ana Lindqvist", Role.ACCOUNT_MANAGER, null, true, Samples.in(-9000)),
            new UserRow(2, "shipper", "Jens Petersen", Role.SHIPPER, "Nordwerk Pumpen GmbH", false, Samples.in(-9000)));

    @Test
    void usersCanBeClosedAndOpened() {
        var list = new UserPages.UserList(
                USERS, Arrays.asList(Role.values()), List.of(new UserPages.Choice(1, "Nordwerk Pumpen GmbH")));
        assertThat(Pictures.take("users", new Page("admin/users", list), "/app/admin/users"))
                .contains("Close the account", "Open the account again");
    }

    @Test
    void aKeyIsShownOnce() {
        var list = new KeyPages.KeyList(
                List.of(new KeyRow(1, "shipper", "scanner 3", Samples.in(-900), null)), USERS, "trg_abc");
        assertThat(Pictures.take("keys", new Page("admin/keys", list), "/app/admin/keys"))
                .contains("trg_abc");
    }

    @Test
    void theAudit() {
        var entry = new AuditRow(1, Samples.in(-5), "account-manager", "COMPLETE_TASK", "task 9", null);
        var audit = new RecordPages.AuditPage(new PageOf<>(List.of(entry), 1, 0, 50), "", Samples.views("admin/audit"));
        assertThat(Pictures.take("audit", new Page("admin/audit", audit), "/app/admin/audit"))
                .contains("completed a task");
    }
}
