package io.trigon.domain.exchange.epcis;

import java.util.List;

/** @param next by which the rest is asked for; null when there is none */
public record EventPage(List<SeenEvent> events, String next) {
    public EventPage {
        events = List.copyOf(events);
    }
}
