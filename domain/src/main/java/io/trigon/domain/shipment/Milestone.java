package io.trigon.domain.shipment;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that was reported of a shipment, with where the report came from. Never changed but for its doubt and a person's verdict. */
@Entity
@Table(name = "milestone")
public class Milestone extends Stored {
    /** What a person decided about a milestone in doubt. */
    public enum Verdict {
        HOLDS,
        DISMISSED
    }

    /** Where a refusal of the whole order by us comes from: there is one at most, and its sender was told. */
    public static final String DECLINED = "declined";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private MilestoneCode code;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "stop_no")
    private Integer stopNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Column(name = "source_ref")
    private String sourceRef;

    @Column(name = "inbound_message_id")
    private Long inboundMessageId;

    /** The segment or frame it was read from, as it came; null when it came otherwise. */
    @Column(name = "evidence")
    private String evidence;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_side")
    private ReasonSide reasonSide;

    @Column(name = "place")
    private String place;

    @Embedded
    private GeoPoint point;

    @Column(name = "estimate_for")
    private Instant estimateFor;

    @Column(name = "note")
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "doubt")
    private Doubt doubt;

    /** How far the shipment's own device was from the stop at that time; null when nobody knows. */
    @Column(name = "metres_away")
    private Double metresAway;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Verdict verdict;

    @Column(name = "verdict_by")
    private String verdictBy;

    @Column(name = "verdict_at")
    private Instant verdictAt;

    protected Milestone() {}

    Milestone(Shipment shipment, MilestoneReport report, Instant receivedAt) {
        this.shipment = shipment;
        this.code = report.code();
        this.at = report.at();
        this.receivedAt = receivedAt;
        this.stopNumber = report.stopNumber();
        this.source = report.source();
        this.sourceRef = report.sourceRef();
        this.inboundMessageId = report.inboundMessageId();
        this.evidence = report.evidence();
        this.reason = report.reason();
        this.reasonSide = report.reasonSide() == null ? ReasonSide.NONE : report.reasonSide();
        this.place = report.place();
        this.point = report.point();
        this.estimateFor = report.estimateFor();
        this.note = report.note();
    }

    /**
     * What a repository knows of a milestone besides its report; null is whatever nobody said.
     *
     * @param metres {@link #metresAway}
     */
    public record Kept(
            long id,
            int version,
            Instant receivedAt,
            Doubt doubt,
            Double metres,
            Verdict verdict,
            String verdictBy,
            Instant verdictAt) {}

    /** For a repository that reads without the persistence context: what is changed of it is not written by itself. */
    public static Milestone restored(Shipment shipment, MilestoneReport report, Kept kept) {
        Milestone milestone = new Milestone(shipment, report, kept.receivedAt()).seenAway(kept.metres());
        milestone.doubt = kept.doubt();
        milestone.judged(kept.verdict(), kept.verdictBy(), kept.verdictAt());
        milestone.keptAs(kept.id(), kept.version());
        return milestone;
    }

    void doubted(Doubt doubt) {
        this.doubt = doubt;
    }

    Milestone seenAway(Double metres) {
        this.metresAway = metres;
        return this;
    }

    void judged(Verdict decided, String by, Instant when) {
        this.verdict = decided;
        this.verdictBy = by;
        this.verdictAt = when;
    }

    /** Whether it waits for a person's decision. */
    public boolean isOpenDoubt() {
        return doubt != null && doubt.isForPeople() && verdict == null;
    }

    /** The status it proves for its shipment: at a delivery before the last one the shipment is still in transit. */
    ShipmentStatus proves() {
        Stop last = shipment.destination();
        boolean early = code.kind() == MilestoneCode.Kind.DELIVERY
                && stopNumber != null
                && last != null
                && stopNumber < last.number();
        return early ? ShipmentStatus.IN_TRANSIT : code.status();
    }

    public Shipment shipment() {
        return shipment;
    }

    public MilestoneCode code() {
        return code;
    }

    /** When it happened, or when the estimate was made. */
    public Instant at() {
        return at;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null when the report named no stop. */
    public Integer stopNumber() {
        return stopNumber;
    }

    public Source source() {
        return source;
    }

    public String sourceRef() {
        return sourceRef;
    }

    public Long inboundMessageId() {
        return inboundMessageId;
    }

    public String evidence() {
        return evidence;
    }

    public String reason() {
        return reason;
    }

    public ReasonSide reasonSide() {
        return reasonSide;
    }

    public String place() {
        return place;
    }

    public GeoPoint point() {
        return point;
    }

    /** For an estimate: the arrival that is expected. */
    public Instant estimateFor() {
        return estimateFor;
    }

    public String note() {
        return note;
    }

    /** Metres between the shipment's device and the stop at that time; null when not known. */
    public Double metresAway() {
        return metresAway;
    }

    /** What a person decided; null while nobody did. */
    public Verdict verdict() {
        return verdict;
    }

    public String verdictBy() {
        return verdictBy;
    }

    public Instant verdictAt() {
        return verdictAt;
    }

    /** Why it doesn't count; null when it does. */
    public Doubt doubt() {
        return doubt;
    }
}
