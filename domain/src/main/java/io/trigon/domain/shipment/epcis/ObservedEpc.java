package io.trigon.domain.shipment.epcis;

/** A single thing that an event names. */
public record ObservedEpc(EpcRole role, EpcisId id) {}
