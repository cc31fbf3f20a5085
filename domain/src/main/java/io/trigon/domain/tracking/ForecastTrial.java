package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A forecast that was written down while the goods were on the road, to be held against their arrival. Beside it stands the naive
 * forecast, which knows no lane: the whole distance at a truck's day-long average.
 */
@Entity
@Table(name = "forecast_trial")
public class ForecastTrial extends Stored {
    /**
     * When a forecast is written down: DEPARTED, the first after the pick-up; LAST_HOURS, the first that expects the arrival within
     * {@value ScoreForecasts#LAST_HOURS} hours; HINDCAST, what the lane's earlier trips would have said at the departure of a trip that
     * nobody forecast, such as one of an imported history.
     */
    public enum Moment {
        DEPARTED,
        LAST_HOURS,
        HINDCAST
    }

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "lane")
    private String lane;

    @Enumerated(EnumType.STRING)
    @Column(name = "moment")
    private Moment moment;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "earliest_at")
    private Instant earliest;

    @Column(name = "expected_at")
    private Instant expected;

    @Column(name = "latest_at")
    private Instant latest;

    @Column(name = "naive_at")
    private Instant naive;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "inside")
    private Boolean inside;

    @Column(name = "error_seconds")
    private Long errorSeconds;

    @Column(name = "naive_error_seconds")
    private Long naiveErrorSeconds;

    @Column(name = "width_seconds")
    private long widthSeconds;

    /** Half the range, had nothing been learned; null of those written by an earlier release. */
    @Column(name = "doubt_seconds")
    private Long doubtSeconds;

    protected ForecastTrial() {}

    ForecastTrial(Long shipmentId, String lane, Moment moment, Instant madeAt, ArrivalRange range, Instant naive) {
        this.shipmentId = shipmentId;
        this.lane = lane;
        this.moment = moment;
        this.madeAt = madeAt;
        this.earliest = range.earliest();
        this.expected = range.expected();
        this.latest = range.latest();
        this.naive = naive;
        this.doubtSeconds = range.doubt().toSeconds();
        this.widthSeconds = Duration.between(earliest, latest).toSeconds();
    }

    /** It has arrived: from now on the trial counts. Another time later replaces the first. */
    void arrived(Instant at) {
        this.arrivedAt = at;
        this.inside = !at.isBefore(earliest) && !at.isAfter(latest);
        this.errorSeconds = Duration.between(expected, at).toSeconds();
        this.naiveErrorSeconds = Duration.between(naive, at).toSeconds();
    }

    public String lane() {
        return lane;
    }

    /** How many times its doubt it was wrong: positive when it arrived later; null when that isn't known. */
    public Double timesDoubt() {
        return errorSeconds == null || doubtSeconds == null || doubtSeconds == 0
                ? null
                : (Double) (errorSeconds / (double) doubtSeconds);
    }

    /** The same of the naive forecast, in seconds; null while it is on the road. */
    public Long naiveErrorSeconds() {
        return naiveErrorSeconds;
    }

    /** From P10 to P90. */
    public long widthSeconds() {
        return widthSeconds;
    }

    public Long shipmentId() {
        return shipmentId;
    }

    public Moment moment() {
        return moment;
    }

    /** Null while it is on the road. */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant expected() {
        return expected;
    }

    public Instant naive() {
        return naive;
    }

    /** Whether it arrived between P10 and P90; null while it is on the road. */
    public Boolean isInside() {
        return inside;
    }

    /** How much later than expected it arrived, in seconds; negative when earlier; null while it is on the road. */
    public Long errorSeconds() {
        return errorSeconds;
    }
}
