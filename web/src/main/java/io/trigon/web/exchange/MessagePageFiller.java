package io.trigon.web.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.exchange.MessagePage.Acks;
import io.trigon.web.exchange.MessagePage.Answer;
import io.trigon.web.exchange.MessagePage.Fact;
import io.trigon.web.exchange.MessagePage.Origin;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Ui;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Brings together what the page of a message shows. */
@ApplicationScoped
public class MessagePageFiller {
    private static final int SHOWN = 64 * 1024;

    private InboundMessages inbound;
    private Outbox outbox;
    private PlainReader reader;
    private ShipmentReads shipments;
    private Clock clock;

    protected MessagePageFiller() {}

    @Inject
    MessagePageFiller(
            InboundMessages inbound, Outbox outbox, PlainReader reader, ShipmentReads shipments, Clock clock) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.reader = reader;
        this.shipments = shipments;
        this.clock = clock;
    }

    @Transactional
    public Optional<byte[]> raw(boolean in, long id) {
        return in
                ? inbound.byId(id).map(InboundMessage::content)
                : outbox.byId(id).map(OutboundMessage::content);
    }

    @Transactional
    public Optional<MessagePage> inbound(long id, Scene scene, boolean mayReplay, String evidence) {
        return inbound.byId(id).map(m -> {
            boolean stuck = m.state() == InboundMessage.State.QUARANTINED;
            boolean wrong = stuck || m.state() == InboundMessage.State.REJECTED;
            Facts facts = new Facts(Ui.in(scene, clock))
                    .add("fact.partner", m.partnerId())
                    .add("fact.type", m.messageType())
                    .add("fact.control", m.controlNumber())
                    .add("fact.bytes", String.valueOf(m.content().length))
                    .at("fact.received", m.receivedAt())
                    .at("fact.settled", m.settledAt());
            PlainReading reading = reader.read(m.content(), scene.locale());
            return new MessagePage(
                    id,
                    "inbound",
                    m.fileName(),
                    m.state().name(),
                    stuck && mayReplay,
                    wrong && mayReplay,
                    wrong ? m.reasonCode() : null,
                    m.reasonDetail(),
                    text(m.content()),
                    m.content().length > SHOWN,
                    facts.list,
                    m.effect() == null || m.effect().isBlank()
                            ? List.of()
                            : List.of(m.effect().strip().split("\\s+")),
                    outbox.answersTo(id).stream().map(MessagePageFiller::answer).toList(),
                    new Acks(
                            null,
                            null,
                            outbox.acknowledgedIn(id).stream()
                                    .map(MessagePageFiller::answer)
                                    .toList()),
                    origin(m),
                    reading,
                    evidence == null ? null : reading.linesOf(evidence));
        });
    }

    @Transactional
    public Optional<MessagePage> outbound(long id, Scene scene, boolean mayReplay) {
        return outbox.byId(id).map(m -> {
            boolean dead = m.state() == OutboundMessage.State.DEAD;
            Facts facts = new Facts(Ui.in(scene, clock))
                    .add("fact.partner", m.partnerId())
                    .add("fact.address", m.address())
                    .add("fact.type", m.messageType())
                    .add("fact.control", m.controlNumber())
                    .add("fact.attempts", String.valueOf(m.attempts()))
                    .at("fact.created", m.createdAt())
                    .at("fact.sent", m.sentAt())
                    .said("fact.acknowledged", "ackstate", m.acknowledged())
                    .at("fact.ackdue", m.ackDueAt());
            return new MessagePage(
                    id,
                    "outbound",
                    m.subject() == null ? m.address() : m.subject(),
                    m.state().name(),
                    dead && mayReplay,
                    false,
                    dead ? "delivery-failed" : null,
                    m.lastError(),
                    text(m.content()),
                    m.content().length > SHOWN,
                    facts.list,
                    m.trackingNumber() == null ? List.of() : List.of(m.trackingNumber()),
                    List.of(),
                    new Acks(m.ackMessageId(), m.answersId(), List.of()),
                    null,
                    reader.read(m.content(), scene.locale()),
                    null);
        });
    }

    private static Answer answer(OutboundMessage m) {
        return new Answer(m.id(), m.messageType(), m.address(), m.state().name());
    }

    private static Origin origin(InboundMessage m) {
        return m.correctsId() == null ? null : new Origin(m.correctsId(), m.correctedBy(), m.correctionNote());
    }

    /** The segments that a milestone was read from; null when the viewer has no such milestone. */
    String evidence(Viewer viewer, String number, long milestone) {
        return TrackingNumber.read(number).flatMap(n -> shipments.view(viewer, n)).stream()
                .flatMap(s -> s.milestones().stream())
                .filter(m -> m.id() == milestone)
                .map(MilestoneView::evidence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(byte[] content) {
        return new String(content, 0, Math.min(content.length, SHOWN), StandardCharsets.UTF_8);
    }

    private static final class Facts {
        private final List<Fact> list = new ArrayList<>();
        private final Ui ui;

        private Facts(Ui ui) {
            this.ui = ui;
        }

        private Facts add(String key, String value) {
            if (value != null) {
                list.add(new Fact(key, value));
            }
            return this;
        }

        private Facts said(String key, String kind, Enum<?> word) {
            return add(key, ui.word(kind, word));
        }

        private Facts at(String key, Instant at) {
            return add(key, at == null ? null : ui.exact(at));
        }
    }
}
