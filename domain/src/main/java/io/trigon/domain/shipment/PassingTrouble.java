package io.trigon.domain.shipment;

/** Tells a failure that goes away by waiting, of the database or of two that came at once, from one that comes each time. */
public interface PassingTrouble {
    boolean is(Throwable failure);
}
