package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** That a partner sends us, or is sent, messages of one type, from a day on and maybe until another (UTC days). */
@Entity
@Table(name = "agreement")
public class Agreement extends Stored {
    /** Who sends: IN the partner, OUT we. */
    public enum Direction {
        IN,
        OUT
    }

    /** How the receiver says that it got a message: FUNCTIONAL is the 997 or CONTRL, IMPLEMENTATION the 999. */
    public enum Acknowledging {
        NONE,
        FUNCTIONAL,
        IMPLEMENTATION
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id")
    private TradingPartner partner;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    private Direction direction;

    @Column(name = "message_type")
    private String messageType;

    @Column(name = "message_release")
    private String release;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "acknowledging")
    private Acknowledging acknowledging = Acknowledging.FUNCTIONAL;

    @Column(name = "ack_minutes")
    private Integer ackMinutes;

    @ElementCollection(fetch = FetchType.EAGER)
    @Enumerated(EnumType.STRING)
    @CollectionTable(name = "agreement_tolerance", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "tolerance")
    private Set<Tolerance> tolerances = EnumSet.noneOf(Tolerance.class);

    protected Agreement() {}

    /**
     * @param messageType {@code 214}, {@code IFTSTA}, {@code EPCIS}
     * @param release {@code 004010}, {@code 005010}, {@code D96A}, {@code 2.0}
     * @param validFrom the first day it holds
     */
    public Agreement(
            TradingPartner partner, Direction direction, String messageType, String release, LocalDate validFrom) {
        boolean typed = messageType != null && messageType.matches("\\d{3}|[A-Z]{6}|EPCIS");
        BrokenRule.unless(
                typed, "agreement-type", "a message type is an X12 set number, an EDIFACT message name or EPCIS");
        BrokenRule.unless(direction != null && validFrom != null, "agreement-incomplete", "an agreement needs a start");
        this.partner = partner;
        this.direction = direction;
        this.messageType = messageType;
        this.validFrom = validFrom;
        inRelease(release);
    }

    private static String releases(String type) {
        if (type.equals("EPCIS")) {
            return "\\d\\.\\d";
        }
        return Character.isDigit(type.charAt(0)) ? "\\d{6}" : "D\\d\\d[A-Z]";
    }

    public final Agreement inRelease(String other) {
        boolean released = other != null && other.matches(releases(messageType));
        BrokenRule.unless(
                released, "agreement-release", "a release is such as 004010 for X12, D96A for EDIFACT, 2.0 for EPCIS");
        this.release = other;
        return this;
    }

    /** @param lastDay the last day it holds; null while it is open */
    public Agreement until(LocalDate lastDay) {
        boolean ordered = lastDay == null || !lastDay.isBefore(validFrom);
        BrokenRule.unless(ordered, "agreement-ends-early", "an agreement ends on the day it starts, or later");
        this.validTo = lastDay;
        return this;
    }

    /** @param minutes after which silence is a task; null when no acknowledgement is awaited */
    public Agreement acknowledged(Acknowledging how, Integer minutes) {
        BrokenRule.unless(
                minutes == null || minutes > 0 && minutes <= 43_200, "agreement-minutes", "up to thirty days");
        BrokenRule.unless(how != null, "agreement-acknowledging", "none, functional or implementation");
        this.acknowledging = how;
        this.ackMinutes = minutes;
        return this;
    }

    public Agreement tolerating(Set<Tolerance> those) {
        this.tolerances = those.isEmpty() ? EnumSet.noneOf(Tolerance.class) : EnumSet.copyOf(those);
        return this;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public TradingPartner partner() {
        return partner;
    }

    public Direction direction() {
        return direction;
    }

    public String messageType() {
        return messageType;
    }

    public String release() {
        return release;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; null while it is open. */
    public LocalDate validTo() {
        return validTo;
    }

    public Acknowledging acknowledging() {
        return acknowledging;
    }

    /** Null when no acknowledgement is awaited. */
    public Integer ackMinutes() {
        return ackMinutes;
    }

    public Set<Tolerance> tolerances() {
        return Set.copyOf(tolerances);
    }
}
