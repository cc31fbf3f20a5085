package io.trigon.web.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.sales.Leads.LeadRow;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shipment.ShipmentReads.Counts;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import java.util.List;
import java.util.Map;

/**
 * What needs the viewer now: three short lists.
 *
 * @param coming for parties: what is on its way, the soonest first
 * @param offers for customers: contracts that wait for their answer
 * @param stuck for administrators: messages in quarantine and deliveries that were given up
 * @param told by tracking number, one line about who was told of its lateness
 */
public record HomePage(
        String name,
        Role role,
        Counts counts,
        PageOf<TaskRow> tasks,
        PageOf<ShipmentRow> late,
        PageOf<ShipmentRow> coming,
        List<ContractLine> offers,
        Stuck stuck,
        List<LeadRow> leads,
        List<ContractLine> ending,
        List<NoticeRow> notices,
        Map<String, String> told) {
    /** Messages that wait for a person. */
    public record Stuck(long quarantined, long undelivered) {}

    public boolean staff() {
        return role.isStaff();
    }

    public boolean manager() {
        return role == Role.ACCOUNT_MANAGER || role == Role.ADMIN;
    }

    public boolean carrier() {
        return role == Role.CARRIER;
    }

    public String told(String trackingNumber) {
        return told.get(trackingNumber);
    }
}
