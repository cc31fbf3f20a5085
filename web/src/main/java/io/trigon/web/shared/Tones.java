package io.trigon.web.shared;

import java.util.Map;

/**
 * How a state looks: one of four tones (ok, watch, bad, quiet) and an icon. Colour never speaks alone: the word and the
 * icon stand beside it.
 */
final class Tones {
    record Look(String tone, String icon) {}

    private static final Look PLAIN = new Look("quiet", "circle");
    private static final Look OK = new Look("ok", "circle-check");
    private static final Look WATCH = new Look("watch", "clock");
    private static final Look BAD = new Look("bad", "alert");
    private static final Look MOVING = new Look("accent", "truck");
    private static final Look CHANCE = new Look("accent", "spark");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            Map.entry("GOOD", OK),
            Map.entry("STRAINED", WATCH),
            Map.entry("AT_RISK", BAD),
            Map.entry("CONTRACTED", new Look("ok", "contract")),
            Map.entry("POTENTIAL", CHANCE),
            Map.entry("LAPSED", new Look("quiet", "history")),
            Map.entry("ACTIVE", OK),
            Map.entry("RENEWED", OK),
            Map.entry("IN_APPROVAL", WATCH),
            Map.entry("APPROVED", WATCH),
            Map.entry("REJECTED", BAD),
            Map.entry("ON_TIME", OK),
            Map.entry("LATE", BAD),
            Map.entry("AT_RISK_OF_DELAY", WATCH),
            Map.entry("BOOKED", new Look("quiet", "package")),
            Map.entry("IN_TRANSIT", MOVING),
            Map.entry("EN_ROUTE", MOVING),
            Map.entry("DELIVERED", OK),
            Map.entry("CLOSED", new Look("quiet", "check")),
            Map.entry("EXCEPTION", BAD),
            Map.entry("CANCELLED", new Look("quiet", "x")),
            Map.entry("ACCEPTED", OK),
            Map.entry("OFFERED", WATCH),
            Map.entry("DECLINED", BAD),
            Map.entry("EXPIRED", BAD),
            Map.entry("PROCESSED", OK),
            Map.entry("QUARANTINED", BAD),
            Map.entry("FAILED", BAD),
            Map.entry("DEAD", BAD),
            Map.entry("SILENT", BAD),
            Map.entry("WITH_ERRORS", WATCH),
            Map.entry("TAKEN", OK),
            Map.entry("RECEIPTED", OK),
            Map.entry("AWAITED", WATCH),
            Map.entry("VALID", OK),
            Map.entry("ENDS_SOON", WATCH),
            Map.entry("OVER", BAD),
            Map.entry("WITHDRAWN", BAD),
            Map.entry("SENT", OK),
            Map.entry("OPEN", new Look("watch", "tasks")),
            Map.entry("CLAIMED", new Look("accent", "user")),
            Map.entry("ESCALATED", BAD),
            Map.entry("DONE", OK),
            Map.entry("LIVE", OK),
            Map.entry("TEST", WATCH),
            Map.entry("TESTED", WATCH),
            Map.entry("REFUSED", BAD),
            Map.entry("RECORDED", OK),
            Map.entry("DISPUTED", BAD),
            Map.entry("ISSUED", OK),
            Map.entry("CREDITED", new Look("quiet", "x")),
            Map.entry("CREDIT_NOTE", new Look("quiet", "replay")),
            Map.entry("HELD", BAD),
            Map.entry("NOTED", new Look("watch", "info")),
            Map.entry("HIGH", BAD),
            Map.entry("MEDIUM", WATCH));

    private Tones() {}

    static Look of(Object state) {
        return state == null ? PLAIN : LOOKS.getOrDefault(state.toString(), PLAIN);
    }
}
