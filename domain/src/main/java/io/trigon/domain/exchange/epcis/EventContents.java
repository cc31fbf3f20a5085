package io.trigon.domain.exchange.epcis;

import java.util.List;

/** Looks into the text of events. */
public interface EventContents {
    /** Whether the event fulfils every condition. */
    boolean fulfils(KeptEvent event, List<EventInside> conditions);
}
