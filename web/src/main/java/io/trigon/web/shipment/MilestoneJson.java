package io.trigon.web.shipment;

import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.Source;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** Something that was reported; {@code doubt} says why it doesn't count, {@code verdict} what a person decided, {@code side} whose side the reason lies on. */
public record MilestoneJson(
        long id,
        MilestoneCode code,
        OffsetDateTime at,
        String zone,
        OffsetDateTime receivedAt,
        Source source,
        String reason,
        ReasonSide side,
        String place,
        Integer stop,
        Double latitude,
        Double longitude,
        OffsetDateTime estimateFor,
        Doubt doubt,
        Milestone.Verdict verdict,
        String verdictBy,
        String note,
        Long inboundMessageId,
        String evidence) {
    static MilestoneJson of(MilestoneView m) {
        return new MilestoneJson(
                m.id(),
                m.code(),
                Stamp.at(m.at(), m.zone()),
                m.zone(),
                Stamp.utc(m.receivedAt()),
                m.source(),
                m.reason(),
                m.side(),
                m.place(),
                m.stopNumber(),
                m.latitude(),
                m.longitude(),
                Stamp.at(m.estimateFor(), m.zone()),
                m.doubt(),
                m.verdict(),
                m.verdictBy(),
                m.note(),
                m.inboundMessageId(),
                m.evidence());
    }
}
