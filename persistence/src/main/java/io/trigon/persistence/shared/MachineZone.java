package io.trigon.persistence.shared;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the virtual machine live in UTC. EclipseLink hands times to JDBC as {@code java.sql.Timestamp}, which is read in
 * the zone of the machine: where summer time skips an hour, an instant in that hour would be stored an hour off.
 */
final class MachineZone {

    private static final Logger LOG = Logger.getLogger(MachineZone.class.getName());

    private MachineZone() {}

    /** The launcher starts in UTC anyway; a server of somebody else's may not. */
    static void beUtc() {
        ZoneId zone = ZoneId.systemDefault();
        if (!zone.getRules().isFixedOffset()) {
            LOG.log(Level.WARNING, "Trigon: this server ran in {0}; it goes on in UTC (-Duser.timezone=UTC)", zone);
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        }
    }
}
