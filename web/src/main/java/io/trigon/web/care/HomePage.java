package io.trigon.web.care;

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
 * @param told by tracking number, one line about who was told of its lateness
 */
public record HomePage(
        String name,
        boolean staff,
        Counts counts,
        PageOf<TaskRow> tasks,
        PageOf<ShipmentRow> late,
        List<LeadRow> leads,
        List<ContractLine> ending,
        List<NoticeRow> notices,
        Map<String, String> told) {
    public String told(String trackingNumber) {
        return told.get(trackingNumber);
    }
}
