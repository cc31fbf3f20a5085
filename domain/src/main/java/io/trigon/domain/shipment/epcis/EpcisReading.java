package io.trigon.domain.shipment.epcis;

import java.util.List;

/**
 * What came of reading a document. When no fault is outside of its events, the events without a fault are whole: who wants all
 * or none asks for {@link #isWhole}, who wants what can be had takes the events and tells the faults.
 *
 * @param document null when a fault outside of its events keeps it from being read
 * @param numbers of the events of the document in what came, 0 for the first: in the order of the document's events
 * @param count of the events that came, faulty ones among them
 * @param faults in the order of the document, a bounded number of them; empty when all is well
 */
public record EpcisReading(EpcisDocument document, List<Integer> numbers, int count, List<EpcisFault> faults) {
    public EpcisReading {
        numbers = List.copyOf(numbers);
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
