package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;

/** How far it is by road. Answers within a moment, or says why it doesn't; never throws. For several threads. */
@FunctionalInterface
public interface RoadDistances {
    /** No roads are installed. */
    RoadDistances NONE = (from, to) -> Distance.no(Finding.NONE);

    /** A truck's way from one place to the other. */
    Distance between(GeoPoint from, GeoPoint to);

    /** What came of a question. */
    enum Finding {
        /** The way was found. */
        ROADS,
        /** No roads are installed. */
        NONE,
        /** They are being read. */
        PREPARING,
        /** They could not be read. */
        BROKEN,
        /** One of the places lies at no road of the extract. */
        OUTSIDE,
        /** No road leads there. */
        NO_WAY,
        /** It would have taken too long to find out. */
        TOO_SLOW
    }

    /** @param metres null unless found */
    record Distance(Double metres, Finding finding) {
        public static Distance of(double metres) {
            return new Distance(metres, Finding.ROADS);
        }

        public static Distance no(Finding why) {
            return new Distance(null, why);
        }
    }
}
