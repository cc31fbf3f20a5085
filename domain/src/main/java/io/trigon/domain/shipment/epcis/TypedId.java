package io.trigon.domain.shipment.epcis;

/**
 * A business transaction, a source or a destination.
 *
 * @param type the bare word of the vocabulary ({@code bol}, {@code desadv}, {@code owning_party}), else a URI; null when not
 *     said, which only a business transaction may
 */
public record TypedId(String type, EpcisId id) {}
