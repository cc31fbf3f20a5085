package io.trigon.domain.contract;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was promised to one customer, at what price, in which mode of service. */
@Entity
@Table(name = "contract")
public class Contract extends Stored {
    @Column(name = "number")
    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ContractState state = ContractState.DRAFT;

    /** Whether it was ever offered to the customer, who knows nothing of it before. */
    @Column(name = "offered")
    private boolean offered;

    /** Expected revenue over the whole term. */
    @Embedded
    private Money value;

    @Column(name = "margin_percent")
    private BigDecimal marginPercent;

    @Column(name = "starts_on")
    private LocalDate start;

    /** The last day on which it holds. */
    @Column(name = "ends_on")
    private LocalDate end;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private ServiceMode mode;

    /** Null: the mode's own tolerance. */
    @Column(name = "tolerance_minutes")
    private Integer toleranceMinutes;

    /** What a stop may take before detention counts; null: the usual. */
    @Column(name = "free_minutes")
    private Integer freeMinutes;

    /** The share of deliveries promised on time, 0 to 100. */
    @Column(name = "on_time_percent")
    private BigDecimal onTimePercent;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "decided_by")
    private String decidedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "contract_lane", joinColumns = @JoinColumn(name = "contract_id"))
    private List<Lane> lanes = new ArrayList<>();

    protected Contract() {}

    /** @throws BrokenRule {@code contract-term} when the end lies before the start */
    public Contract(String number, Company customer, ContractTerms terms, String draftedBy) {
        this.number = number;
        this.customer = customer;
        this.draftedBy = draftedBy;
        say(terms);
    }

    /**
     * Says something else, as long as it is a draft.
     *
     * @throws BrokenRule {@code contract-step} when it is none any more, {@code contract-term}
     */
    public void revise(ContractTerms terms) {
        BrokenRule.unless(state == ContractState.DRAFT, "contract-step", "only a draft can be revised");
        say(terms);
    }

    private void say(ContractTerms terms) {
        BrokenRule.unless(!terms.end().isBefore(terms.start()), "contract-term", "a contract ends after it starts");
        this.value = terms.value();
        this.marginPercent = terms.marginPercent();
        this.start = terms.start();
        this.end = terms.end();
        this.mode = terms.mode();
        this.toleranceMinutes = terms.toleranceMinutes();
        this.freeMinutes = terms.freeMinutes();
        this.onTimePercent = terms.onTimePercent();
        this.lanes.clear();
        this.lanes.addAll(terms.lanes());
    }

    private static final Map<ContractState, Set<ContractState>> STEPS = Map.of(
            ContractState.DRAFT, Set.of(ContractState.IN_APPROVAL),
            ContractState.IN_APPROVAL, Set.of(ContractState.APPROVED, ContractState.REJECTED),
            ContractState.APPROVED, Set.of(ContractState.ACCEPTED, ContractState.REJECTED),
            ContractState.ACCEPTED, Set.of(ContractState.ACTIVE),
            ContractState.ACTIVE, Set.of(ContractState.RENEWED, ContractState.LAPSED));

    /**
     * Goes one step of its life.
     *
     * @param by the login of who decided, or the name of the process
     * @throws BrokenRule {@code contract-step} when its state has no such step
     */
    public void moveTo(ContractState next, String by) {
        boolean allowed = STEPS.getOrDefault(state, Set.of()).contains(next);
        BrokenRule.unless(allowed, "contract-step", "a contract that is " + state + " can't become " + next);
        this.state = next;
        this.offered |= next == ContractState.APPROVED;
        this.decidedBy = by;
    }

    /** Staff see every contract; a side sees those of its own company, from when they were offered to it. */
    public boolean isVisibleTo(Viewer viewer) {
        return viewer.isStaff() || (offered && isOf(viewer));
    }

    /** Whether somebody who signed in for the customer asks. */
    public boolean isOf(Viewer viewer) {
        boolean side = viewer.role() == Role.SHIPPER || viewer.role() == Role.CONSIGNEE;
        return side && customer.id().equals(viewer.companyId());
    }

    public boolean holdsOn(LocalDate day) {
        return state == ContractState.ACTIVE && !day.isBefore(start) && !day.isAfter(end);
    }

    /** The promised transit time between two places; empty when no lane covers them. */
    public Optional<Duration> transit(String fromCountry, String fromRegion, String toCountry, String toRegion) {
        return lane(fromCountry, fromRegion, toCountry, toRegion).map(Lane::transit);
    }

    /** The lane between two places; empty when none covers them. The narrowest wins. */
    public Optional<Lane> lane(String fromCountry, String fromRegion, String toCountry, String toRegion) {
        return lanes.stream()
                .filter(l -> l.covers(fromCountry, fromRegion, toCountry, toRegion))
                .max(Comparator.comparingInt(Lane::narrowness));
    }

    /** The tolerance agreed here, null when it is that of the mode. */
    public Integer ownToleranceMinutes() {
        return toleranceMinutes;
    }

    public Duration tolerance() {
        return toleranceMinutes == null ? mode.tolerance() : Duration.ofMinutes(toleranceMinutes);
    }

    public String number() {
        return number;
    }

    public Company customer() {
        return customer;
    }

    public ContractState state() {
        return state;
    }

    public Money value() {
        return value;
    }

    public BigDecimal marginPercent() {
        return marginPercent;
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }

    public ServiceMode mode() {
        return mode;
    }

    /** Minutes that a stop may take before detention counts; null for the usual. */
    public Integer freeMinutes() {
        return freeMinutes;
    }

    public BigDecimal onTimePercent() {
        return onTimePercent;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public List<Lane> lanes() {
        return List.copyOf(lanes);
    }

    /**
     * The same terms again for as long as they ran, starting the day after this contract ends: as many months when they ran
     * for whole months, so that a contract by the calendar stays one in a leap year, else as many days.
     */
    public ContractTerms renewedTerms() {
        LocalDate next = end.plusDays(1);
        Period term = Period.between(start, next);
        Period again =
                term.getDays() == 0 ? term : Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(start, next)));
        LocalDate last = next.plus(again).minusDays(1);
        return new ContractTerms(
                value, marginPercent, next, last, mode, toleranceMinutes, freeMinutes, onTimePercent, lanes());
    }
}
