package io.trigon.integrations.mqtt;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.mqtt.Topic.Kind;
import io.trigon.integrations.shipment.ScanMessages;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.ReportIntake;
import io.trigon.integrations.tracking.phone.PhoneReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Takes what was published, wherever it came in. A stage that completes says that the message is stored, or refused,
 * counted and, if it is a scan, kept; one that fails says that it should come again.
 */
@ApplicationScoped
public class Letters {
    /** As the setting of the port names it. */
    static final String FEED = "mqtt";

    private ReportIntake reports;
    private ScanMessages scans;
    private Desk desk;

    protected Letters() {}

    @Inject
    Letters(ReportIntake reports, ScanMessages scans, Desk desk) {
        this.reports = reports;
        this.scans = scans;
        this.desk = desk;
    }

    /**
     * Never blocks.
     *
     * @param scanner who scans, looked up when something is scanned; empty for nobody who may
     */
    CompletionStage<Received> take(Topic topic, Letter letter, Supplier<Optional<Viewer>> scanner) {
        if (letter.message().length == 0) {
            return CompletableFuture.completedFuture(Received.WELL); // by which a retained message is taken back
        }
        return topic.kind() == Kind.POSITIONS ? report(topic, letter) : scan(topic, letter, scanner);
    }

    private CompletionStage<Received> report(Topic topic, Letter letter) {
        try {
            return reports.take(FEED, PhoneReports.published(letter.message(), topic.identifier()))
                    .thenApply(stored -> Received.WELL);
        } catch (BadFrame bad) {
            return CompletableFuture.completedFuture(refuse(topic, bad));
        }
    }

    private CompletionStage<Received> scan(Topic topic, Letter letter, Supplier<Optional<Viewer>> scanner) {
        return desk.ask(letter, () -> {
            Optional<Viewer> viewer = scanner.get().filter(who -> who.may(Operation.RECORD_SCAN));
            if (viewer.isEmpty()) {
                return refuse(topic, new BadFrame(ReportFault.DEVICE, "the topic is of no user who may scan"));
            }
            var taken = scans.take(viewer.get(), topic.device(), letter.message(), letter.retained());
            if (taken.refusal() != null) {
                reports.refuse(FEED, topic.identifier(), new BadFrame(taken.refusal()));
            }
            return new Received(taken.refusal(), taken.outcomes());
        });
    }

    /** Counts something that is refused. */
    Received refuse(Topic topic, BadFrame bad) {
        reports.refuse(FEED, topic == null ? null : topic.identifier(), bad);
        return Received.refused(bad.getMessage());
    }
}
