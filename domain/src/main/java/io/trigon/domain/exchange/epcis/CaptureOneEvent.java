package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReader;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Takes one event alone: its sender hears at once whether it is right. */
@ApplicationScoped
public class CaptureOneEvent {
    /** What was stored. */
    public record Captured(String eventId, long messageId) {}

    private EpcisReader reader;
    private KeptEvents events;
    private CaptureEvents captureEvents;

    protected CaptureOneEvent() {}

    @Inject
    public CaptureOneEvent(EpcisReader reader, KeptEvents events, CaptureEvents captureEvents) {
        this.reader = reader;
        this.events = events;
        this.captureEvents = captureEvents;
    }

    /**
     * @param key by which the poster names its request; may be null
     * @throws BrokenRule {@code epcis-event-wrong}, {@code epcis-event-known} when the partner captured an event of this id
     *     before, and those of {@link CaptureEvents}
     */
    @Transactional
    public Captured capture(Viewer viewer, String named, String key, byte[] content) {
        TradingPartner partner = captureEvents.partner(viewer, named);
        ObservedEvent event = eventIn(content);
        boolean error = event.error() != null;
        boolean known = key == null
                && events.find(partner.partnerId(), event.eventId(), error).isPresent();
        BrokenRule.unless(!known, "epcis-event-known", "an event of this id was captured before");
        EpcisCapture capture =
                captureEvents.capture(viewer, partner.partnerId(), EpcisCapture.Behaviour.ROLLBACK, key, content);
        return new Captured(event.eventId(), capture.messageId());
    }

    /**
     * Whether its sender may be told that it is kept, once it was worked on.
     *
     * @param state of its message; RECEIVED when that is worked on within seconds
     * @throws BrokenRule {@code epcis-event-tested} while the sender tests, {@code epcis-event-waits} when a person decides
     */
    public static void tell(State state) {
        BrokenRule.unless(state != State.TESTED, "epcis-event-tested", "the event is sound, and is not kept: you test");
        boolean waits = state == State.QUARANTINED || state == State.REJECTED;
        BrokenRule.unless(!waits, "epcis-event-waits", "the event waits for a person");
    }

    private ObservedEvent eventIn(byte[] content) {
        EpcisReading reading = reader.read(content);
        if (!reading.isWhole()) {
            EpcisFault fault = reading.faults().get(0);
            throw new BrokenRule(
                    "epcis-event-wrong",
                    fault.pointer() + ": expected " + fault.expected() + ", found " + fault.found(),
                    Map.of("position", fault.pointer(), "most", fault.expected(), "has", fault.found()));
        }
        boolean alone = EventType.named(reading.document().type()).isPresent()
                && reading.document().events().size() == 1;
        BrokenRule.unless(alone, "epcis-not-one-event", "one event alone is wanted; documents go to /epcis/capture");
        return reading.document().events().get(0);
    }
}
