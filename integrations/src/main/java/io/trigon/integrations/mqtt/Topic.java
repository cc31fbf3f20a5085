package io.trigon.integrations.mqtt;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.tracking.device.BadFrame;

/**
 * Where something is published: {@code owntracks/USER/DEVICE} with perhaps more behind it, or {@code scans/USER/SCANNER}.
 *
 * @param user whose it is; who publishes must be that one
 * @param device a name within the user's
 */
record Topic(Kind kind, String user, String device) {
    static final String OWN_TRACKS = "owntracks/";
    static final String SCANS = "scans/";
    private static final String RESULTS = "/results";
    private static final int LONGEST = 256;
    private static final int PARTS = 6;

    enum Kind {
        POSITIONS,
        SCANS
    }

    /** @throws BadFrame when it is neither */
    static Topic read(String text) {
        boolean fits = text.length() <= LONGEST && (text.startsWith(OWN_TRACKS) || text.startsWith(SCANS));
        String[] parts = text.split("/", PARTS);
        boolean positions = text.startsWith(OWN_TRACKS) && parts.length >= 3 && parts.length < PARTS;
        boolean scans = text.startsWith(SCANS) && parts.length == 3;
        if (!fits || !(positions || scans) || !Fix.isDevice(parts[1] + "." + parts[2]) || parts[1].isEmpty()) {
            throw new BadFrame(ReportFault.DEVICE, "a topic is owntracks/USER/DEVICE or scans/USER/SCANNER");
        }
        if (parts[2].isEmpty()) {
            throw new BadFrame(ReportFault.DEVICE, "the topic names no device");
        }
        return new Topic(positions ? Kind.POSITIONS : Kind.SCANS, parts[1], parts[2]);
    }

    /** As the register of devices has it, and as OwnTracks is known over HTTP. */
    String identifier() {
        return user + "." + device;
    }

    /** Where a scanner hears what became of its scans. */
    String results() {
        return SCANS + user + "/" + device + RESULTS;
    }

    /** Whether what is asked for under the filter is all of the user's own. */
    static boolean isOwn(String filter, String user) {
        return filter.startsWith(OWN_TRACKS + user + "/") || filter.startsWith(SCANS + user + "/");
    }
}
