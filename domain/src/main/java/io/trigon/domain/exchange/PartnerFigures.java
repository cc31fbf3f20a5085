package io.trigon.domain.exchange;

import java.time.Instant;
import java.util.Map;

/** How much partners exchange with us, and how much of it goes through at once. */
public interface PartnerFigures {
    /**
     * Of one partner.
     *
     * @param received messages that came in
     * @param held those of them that wait for a person, or did
     * @param rejected those that were refused
     * @param sent messages that left
     * @param last when the last one came in; null when none did
     */
    record Figures(long received, long held, long rejected, long sent, Instant last) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, null);
    }

    /** By partner id; a partner without messages is missing. */
    Map<String, Figures> since(Instant from);
}
