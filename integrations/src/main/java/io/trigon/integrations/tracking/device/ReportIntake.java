package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.ReportFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes what devices report, from whichever protocol: judges it, stores what is a fix, counts what is none. */
@ApplicationScoped
public class ReportIntake {
    private static final String STRANGERS = "too many unknown devices speak";

    private FixIntake fixes;
    private ReceptionNotes notes;
    private AlarmDesk alarms;
    private Clock clock;

    protected ReportIntake() {}

    @Inject
    public ReportIntake(FixIntake fixes, ReceptionNotes notes, AlarmDesk alarms, Clock clock) {
        this.fixes = fixes;
        this.notes = notes;
        this.alarms = alarms;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Completes when the device may be answered; exceptionally when it should send again. Never blocks. */
    public CompletionStage<Void> take(String feed, Decoded decoded) {
        Instant now = clock.instant();
        List<Fix> good = new ArrayList<>(decoded.reports().size());
        Double battery = decoded.battery();
        for (DeviceReport report : decoded.reports()) {
            battery = report.battery() == null ? battery : report.battery();
            Optional<ReportFault> fault = report.fault(now);
            if (fault.isPresent()) {
                notes.refused(feed, report.device(), fault.get(), detailOf(report), now);
            } else {
                good.add(report.fix());
            }
        }
        notes.heard(feed, decoded.device(), battery, now);
        if (!notes.admits(good)) {
            return CompletableFuture.failedFuture(new NotStored(STRANGERS));
        }
        return fixes.take(good)
                .thenAccept(taken -> taken.refused()
                        .forEach(fix -> notes.refused(
                                feed, fix.device(), ReportFault.UNSTORABLE, "position at " + fix.at(), now)))
                .thenCombine(alarms.raise(alarmsOf(decoded, now)), (stored, raised) -> null);
    }

    /** An alarm counts without a position too; one that has no sound time is of now. */
    private static List<DeviceAlarm> alarmsOf(Decoded decoded, Instant now) {
        return decoded.reports().stream()
                .filter(report -> report.alarm() != null && Fix.isDevice(report.device()))
                .map(report -> alarmOf(report, now))
                .toList();
    }

    private static DeviceAlarm alarmOf(DeviceReport report, Instant now) {
        boolean placed = report.fault(now).isEmpty();
        Instant at = placed ? report.at() : now;
        return new DeviceAlarm(
                report.device(),
                at,
                report.alarm(),
                placed ? report.place().latitude() : null,
                placed ? report.place().longitude() : null);
    }

    /** The same for a fix that its door has judged itself. */
    public CompletionStage<FixIntake.Taken> take(String feed, Fix fix) {
        notes.heard(feed, fix.device(), fix.battery(), clock.instant());
        return notes.admits(List.of(fix)) ? fixes.take(fix) : CompletableFuture.failedFuture(new NotStored(STRANGERS));
    }

    /** Counts a frame that could not be read. */
    public void refuse(String feed, String device, BadFrame bad) {
        notes.refused(feed, device, bad.fault(), bad.getMessage(), clock.instant());
    }

    private static String detailOf(DeviceReport report) {
        String place = report.place() == null
                ? "no place"
                : report.place().latitude() + ", " + report.place().longitude();
        return place + " at " + report.at();
    }
}
