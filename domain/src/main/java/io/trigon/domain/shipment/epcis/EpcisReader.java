package io.trigon.domain.shipment.epcis;

/** Knows the syntaxes of EPCIS: JSON-LD of 2.0, XML of 2.0, 1.2 and 1.1. */
public interface EpcisReader {
    /**
     * Chooses the syntax by how the content begins. Never throws for what is in it, fetches nothing that it names, and is bounded
     * in size, depth and count. The same content is read alike each time.
     */
    EpcisReading read(byte[] content);
}
