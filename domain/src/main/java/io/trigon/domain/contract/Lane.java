package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * From where to where, how long it may take, and what the customer pays: an end is a country, or a country and a region.
 */
@Embeddable
public class Lane {
    private static final Duration LONGEST = Duration.ofDays(366);

    @Column(name = "origin_country")
    private String originCountry;

    @Column(name = "origin_region")
    private String originRegion;

    @Column(name = "destination_country")
    private String destinationCountry;

    @Column(name = "destination_region")
    private String destinationRegion;

    @Column(name = "transit_hours")
    private int transitHours;

    /** Null, or empty as read, when the lane has no price. */
    @Embedded
    private LaneRate rate;

    protected Lane() {}

    /** Without a price. Regions may be null: the whole country. */
    public Lane(
            String originCountry,
            String originRegion,
            String destinationCountry,
            String destinationRegion,
            Duration transit) {
        boolean sensible = transit.toHours() > 0 && transit.compareTo(LONGEST) <= 0;
        BrokenRule.unless(sensible, "lane-transit-time", "a lane promises a transit time of an hour to a year");
        this.originCountry = originCountry;
        this.originRegion = originRegion;
        this.destinationCountry = destinationCountry;
        this.destinationRegion = destinationRegion;
        this.transitHours = Math.toIntExact(transit.toHours());
    }

    /** At this price; null for none. */
    public Lane at(LaneRate price) {
        this.rate = price;
        return this;
    }

    /** Whether a movement between these places runs on this lane; narrower lanes should be asked first. */
    public boolean covers(String fromCountry, String fromRegion, String toCountry, String toRegion) {
        return Objects.equals(originCountry, fromCountry)
                && Objects.equals(destinationCountry, toCountry)
                && (originRegion == null || originRegion.equals(fromRegion))
                && (destinationRegion == null || destinationRegion.equals(toRegion));
    }

    /** How narrowly the lane is drawn: 0 to 2 regions. */
    int narrowness() {
        return (originRegion == null ? 0 : 1) + (destinationRegion == null ? 0 : 1);
    }

    /** What the customer pays; empty when that was not agreed. */
    public Optional<LaneRate> rate() {
        return Optional.ofNullable(rate).filter(LaneRate::isSaid);
    }

    public Duration transit() {
        return Duration.ofHours(transitHours);
    }

    public String originCountry() {
        return originCountry;
    }

    public String originRegion() {
        return originRegion;
    }

    public String destinationCountry() {
        return destinationCountry;
    }

    public String destinationRegion() {
        return destinationRegion;
    }
}
