package io.trigon.persistence.testing;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import java.time.ZoneId;
import java.util.Locale;

/** Somebody of each role. */
public final class Viewers {

    private Viewers() {}

    public static Viewer manager() {
        return of(Role.ACCOUNT_MANAGER, null);
    }

    public static Viewer of(Role role, Long companyId) {
        String login = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Viewer(1, login, login, role, companyId, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
