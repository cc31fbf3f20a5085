package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import java.util.Set;

/**
 * What an event tells of a shipment.
 *
 * @param units those of the shipment that it names; none where a transaction named the shipment
 * @param means null when it tells no milestone
 */
record Tale(Shipment shipment, Set<String> units, EventPlace place, MilestoneCode means) {}
