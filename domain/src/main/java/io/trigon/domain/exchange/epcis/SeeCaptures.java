package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of captured documents: staff sees all jobs, a party those of its own company. */
@ApplicationScoped
public class SeeCaptures {
    private static final Set<State> FINE = Set.of(State.RECEIVED, State.PROCESSED, State.REPEATED);

    /** Said of whatever came while its sender tests, behind the faults of it. */
    private static final CaptureJob.Error TESTED = new CaptureJob.Error(
            "epcis-partner-tests", "", "nothing of it is kept while you test; send it again once you went live");

    private EpcisCaptures captures;
    private InboundMessages messages;
    private OwnExchange own;
    private EpcisReader reader;

    protected SeeCaptures() {}

    @Inject
    public SeeCaptures(EpcisCaptures captures, InboundMessages messages, OwnExchange own, EpcisReader reader) {
        this.captures = captures;
        this.messages = messages;
        this.own = own;
        this.reader = reader;
    }

    /**
     * One job, with every fault of its document.
     *
     * @throws NotFound for another company's as for one that doesn't exist
     */
    public CaptureJob job(Viewer viewer, String captureId) {
        EpcisCapture capture = captures.byCaptureId(captureId).orElseThrow(() -> new NotFound("capture"));
        InboundMessage message = own.message(viewer, capture.messageId());
        InboundRow row = messages.rows(List.of(message.id())).get(0);
        List<CaptureJob.Error> faults = FINE.contains(message.state()) ? List.of() : faults(message.content());
        return job(capture, row, faults.isEmpty() ? reasons(row) : faults);
    }

    /**
     * The newest first; of what is wrong with each only the first words.
     *
     * @param before the id of the last job seen; null to begin
     */
    public List<CaptureJob> jobs(Viewer viewer, Long before, int limit) {
        Set<String> partners =
                own.partners(viewer).stream().map(TradingPartner::partnerId).collect(Collectors.toSet());
        List<EpcisCapture> found = captures.list(viewer.isStaff() ? null : partners, before, limit);
        Map<Long, InboundRow> rows = messages
                .rows(found.stream().map(EpcisCapture::messageId).toList())
                .stream()
                .collect(Collectors.toMap(InboundRow::id, Function.identity()));
        return found.stream()
                .map(c -> job(c, rows.get(c.messageId()), reasons(rows.get(c.messageId()))))
                .toList();
    }

    private List<CaptureJob.Error> faults(byte[] content) {
        return reader.read(content).faults().stream().map(SeeCaptures::error).toList();
    }

    private static CaptureJob.Error error(EpcisFault fault) {
        String found = fault.found().isEmpty() ? "" : ", found " + fault.found();
        return new CaptureJob.Error(fault.code(), fault.pointer(), "expected " + fault.expected() + found);
    }

    /** The first words of why it was not kept. */
    private static List<CaptureJob.Error> reasons(InboundRow row) {
        boolean wrong = row.reasonCode() != null && !FINE.contains(row.state());
        String detail = row.reasonDetail() == null ? "" : row.reasonDetail();
        return wrong ? List.of(new CaptureJob.Error(codeOf(row), "", detail)) : List.of();
    }

    /** What begins as nothing of EPCIS was looked at as EDI, of which its sender knows nothing. */
    private static String codeOf(InboundRow row) {
        return row.reasonCode().startsWith("file-") ? "epcis-unreadable" : row.reasonCode();
    }

    private static CaptureJob job(EpcisCapture capture, InboundRow row, List<CaptureJob.Error> wrong) {
        List<CaptureJob.Error> errors = new ArrayList<>(wrong);
        if (row.state() == State.TESTED) {
            errors.add(TESTED);
        }
        return new CaptureJob(
                capture.id(),
                capture.captureId(),
                capture.createdAt(),
                row.settledAt(),
                row.state() == State.RECEIVED,
                FINE.contains(row.state()),
                capture.behaviour(),
                errors);
    }
}
