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
import java.util.Collections;
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

    /**
     * Never blocks.
     *
     * @return completes when the device may be answered, with why some of its reports became no position: sent again they
     *     would be refused again; exceptionally when it should send again
     */
    public CompletionStage<List<ReportFault>> take(String feed, Decoded decoded) {
        Instant now = clock.instant();
        List<Fix> good = new ArrayList<>(decoded.reports().size());
        List<ReportFault> faults = new ArrayList<>(0);
        Double battery = decoded.battery();
        for (DeviceReport report : decoded.reports()) {
            battery = report.battery() == null ? battery : report.battery();
            Optional<ReportFault> fault = report.fault(now);
            if (fault.isPresent()) {
                faults.add(fault.get());
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
                .thenAccept(taken -> faults.addAll(unstorable(feed, taken, now)))
                .thenCombine(alarms.raise(alarmsOf(decoded, now)), (stored, raised) -> faults);
    }

    private List<ReportFault> unstorable(String feed, FixIntake.Taken taken, Instant now) {
        for (Fix fix : taken.refused()) {
            notes.refused(feed, fix.device(), ReportFault.UNSTORABLE, "position at " + fix.at(), now);
        }
        return Collections.nCopies(taken.refused().size(), ReportFault.UNSTORABLE);
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

    /**
     * Counts a frame that could not be read.
     *
     * @param device whom it came from, where the frame itself does not tell; null for not known
     */
    public void refuse(String feed, String device, BadFrame bad) {
        String sender = bad.device() == null ? device : bad.device();
        notes.refused(feed, sender, bad.fault(), bad.getMessage(), clock.instant());
    }

    private static String detailOf(DeviceReport report) {
        String place = report.place() == null
                ? "no place"
                : report.place().latitude() + ", " + report.place().longitude();
        return report.at() == null ? place + ", no time" : place + " at " + report.at();
    }
}
