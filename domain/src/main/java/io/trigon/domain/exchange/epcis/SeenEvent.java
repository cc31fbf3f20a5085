package io.trigon.domain.exchange.epcis;

/** An event as somebody finds it: one that a partner captured, or a milestone of ours. */
public sealed interface SeenEvent {
    /** As it was captured. */
    record Captured(KeptEvent event) implements SeenEvent {}

    /** Made of a milestone. */
    record Own(OwnEvent event) implements SeenEvent {}
}
