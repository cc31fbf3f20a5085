package io.trigon.domain.access;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who asks. Goes into every query and use case behind a door.
 *
 * @param companyId the company of a party's user; null for staff
 */
public record Viewer(long userId, String login, String name, Role role, Long companyId, Locale language, ZoneId zone) {
    public boolean isStaff() {
        return role.isStaff();
    }

    public boolean may(Operation operation) {
        return operation.isOpenTo(role);
    }

    /** Whether tasks of that role are this viewer's business: managers and administrators stand in for care agents. */
    public boolean mayActFor(Role of) {
        return role == of || (of == Role.CARE_AGENT && isStaff()) || (of == Role.ACCOUNT_MANAGER && role == Role.ADMIN);
    }
}
