package io.trigon.domain.tracking.fleet;

/** How it stands with a vehicle's goods, the worst first. */
public enum Outlook {
    /** Expected later than promised. */
    LATE,
    /** Expected in time; but its range ends later than promised. */
    AT_RISK_OF_DELAY,
    ON_TIME,
    /** Under way without a forecast or a promise. */
    UNKNOWN,
    /** With no shipment. */
    IDLE
}
