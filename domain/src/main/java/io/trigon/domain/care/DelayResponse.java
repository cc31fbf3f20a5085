package io.trigon.domain.care;

/** The process that answers a delay. Each call takes part in the caller's transaction; the delay is stored. */
public interface DelayResponse {
    /** A shipment will be late by more than the tolerance. */
    void begin(Delay delay);

    /** The forecast of an open delay moved far enough to tell again. */
    void forecastMoved(Delay delay);

    /** The shipment arrived, in time or late as the delay's state says: the process ends with its last word. */
    void arrived(Delay delay);

    /** The shipment was cancelled or returned: the process ends without a word. */
    void calledOff(Delay delay);
}
