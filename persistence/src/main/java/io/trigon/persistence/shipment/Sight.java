package io.trigon.persistence.shipment;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;

/**
 * How much of a shipment somebody may see who sees the shipment at all.
 *
 * @param staff one of us: everything
 * @param secret the secret of the tracking link
 * @param devices which devices ride along
 * @param companyId the viewer's own company; null for staff and the public
 * @param role the viewer's; null for the public
 */
record Sight(boolean staff, boolean secret, boolean devices, Long companyId, Role role) {

    static Sight of(Viewer viewer) {
        boolean staff = viewer.isStaff();
        return new Sight(staff, staff, staff || viewer.role() == Role.CARRIER, viewer.companyId(), viewer.role());
    }

    /** The page behind it compares the secret and decides what to show. */
    static Sight ofThePublic() {
        return new Sight(false, true, false, null, null);
    }

    /** Whether reports that contradict each other are shown: to us, and to the carrier who reports. */
    boolean doubts() {
        return staff || role == Role.CARRIER;
    }

    boolean isOwn(Long company) {
        return staff || (company != null && company.equals(companyId));
    }
}
