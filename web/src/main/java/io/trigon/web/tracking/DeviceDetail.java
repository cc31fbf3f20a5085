package io.trigon.web.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceViews.AlarmRow;
import io.trigon.domain.tracking.device.DeviceViews.DeviceView;
import io.trigon.domain.tracking.device.DeviceViews.TieRow;
import io.trigon.domain.tracking.device.Receptions;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;
import java.util.List;

/** A device as the API tells it in full. */
public record DeviceDetail(
        String device,
        boolean registered,
        String label,
        String owner,
        String equipment,
        OffsetDateTime equippedAt,
        Integer drivers,
        OffsetDateTime registeredAt,
        String protocol,
        OffsetDateTime heardAt,
        Double battery,
        List<Position> positions,
        List<Tie> shipments,
        List<Alarm> alarms,
        List<Refusal> refused) {

    /** Speed in kilometres an hour. */
    public record Position(OffsetDateTime at, double latitude, double longitude, Double speed, Double battery) {
        static Position of(Fix fix) {
            return new Position(
                    Stamp.exact(fix.at()),
                    fix.point().latitude(),
                    fix.point().longitude(),
                    fix.speedKmh(),
                    fix.battery());
        }
    }

    /** Until is null while it lasts. */
    public record Tie(String trackingNumber, OffsetDateTime from, OffsetDateTime until) {
        static Tie of(TieRow tie) {
            return new Tie(tie.trackingNumber(), Stamp.utc(tie.from()), Stamp.utc(tie.until()));
        }
    }

    /** What it warned of. */
    public record Alarm(OffsetDateTime at, String kind, Double latitude, Double longitude) {
        static Alarm of(AlarmRow alarm) {
            return new Alarm(Stamp.utc(alarm.at()), alarm.kind(), alarm.latitude(), alarm.longitude());
        }
    }

    /** Why something that it sent was refused, and how often. */
    public record Refusal(String protocol, String reason, long times, OffsetDateTime lastAt, String detail) {
        static Refusal of(Receptions.Refusal refusal) {
            return new Refusal(
                    refusal.feed(),
                    refusal.fault().name(),
                    refusal.times(),
                    Stamp.utc(refusal.lastAt()),
                    refusal.detail());
        }
    }

    static DeviceDetail of(DeviceView view) {
        return new DeviceDetail(
                view.identifier(),
                view.registered(),
                view.label(),
                view.owner(),
                view.mountedOn(),
                Stamp.utc(view.mountedAt()),
                view.drivers(),
                Stamp.utc(view.registeredAt()),
                view.feed(),
                Stamp.utc(view.heardAt()),
                view.battery(),
                view.fixes().stream().map(Position::of).toList(),
                view.ties().stream().map(Tie::of).toList(),
                view.alarms().stream().map(Alarm::of).toList(),
                view.refusals().stream().map(Refusal::of).toList());
    }
}
