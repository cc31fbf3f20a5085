package io.trigon.integrations.sample;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.AnswerContract;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.DraftContract;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.contract.SubmitContract;
import io.trigon.domain.party.Companies;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drafts the sample contracts and leads each by its process to the state that the file names; one a company. */
@ApplicationScoped
class SampleContracts {
    private static final Logger LOG = Logger.getLogger(SampleContracts.class.getName());
    private static final String MANAGER = "account-manager";
    static final Viewer EVERYTHING = new Viewer(0, MANAGER, "sample", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);

    private SampleFolder folder;
    private Companies companies;
    private Contracts contracts;
    private DraftContract draft;
    private SubmitContract submit;
    private AnswerContract answer;

    protected SampleContracts() {}

    @Inject
    SampleContracts(
            SampleFolder folder,
            Companies companies,
            Contracts contracts,
            DraftContract draft,
            SubmitContract submit,
            AnswerContract answer) {
        this.folder = folder;
        this.companies = companies;
        this.contracts = contracts;
        this.draft = draft;
        this.submit = submit;
        this.answer = answer;
    }

    public void load(SampleTime time) {
        List<SampleRow> lanes = folder.rows("world/lanes.csv");
        for (SampleRow row : folder.rows("world/contracts.csv")) {
            LocalDate start = row.must("start", time::day);
            Instant signing = start.atTime(9, 0).toInstant(ZoneOffset.UTC);
            Instant when = signing.isBefore(time.now()) ? signing : time.now();
            Hindsight.at(when, Hindsight.Matter.OPEN, () -> lead(row, terms(row, lanes, time)));
        }
    }

    private void lead(SampleRow row, ContractTerms terms) {
        long company = companies.named(row.must("company")).get(0).id();
        ContractState target = row.must("state", ContractState::valueOf);
        long id = contracts.list(EVERYTHING, null, null, Paging.first(Paging.MOST)).rows().stream()
                .filter(known -> known.companyId() == company)
                .map(Contracts.ContractLine::id)
                .findFirst()
                .orElseGet(() -> draft.draft(company, terms, MANAGER).id());
        ContractState before = null;
        for (ContractState state = stateOf(id); state != target && state != before; state = stateOf(id)) {
            before = state;
            step(id, state);
        }
        if (stateOf(id) != target) {
            LOG.log(Level.WARNING, "{0}: the contract stopped at {1}", new Object[] {row.where(), stateOf(id)});
        }
    }

    private void step(long id, ContractState state) {
        switch (state) {
            case DRAFT -> submit.submit(id, MANAGER);
            case IN_APPROVAL, APPROVED -> answer.answer(EVERYTHING, id, true);
            default -> {
                // the process goes on by itself
            }
        }
    }

    private ContractState stateOf(long id) {
        return contracts.byId(id).map(Contract::state).orElseThrow();
    }

    private static ContractTerms terms(SampleRow row, List<SampleRow> lanes, SampleTime time) {
        return new ContractTerms(
                Money.of(row.must("value", BigDecimal::new), row.must("currency")),
                row.must("margin_percent", BigDecimal::new),
                row.must("start", time::day),
                row.must("end", time::day),
                row.must("mode", ServiceMode::valueOf),
                row.get("tolerance_minutes", Integer::valueOf),
                row.get("free_minutes", Integer::valueOf),
                row.get("on_time_percent", BigDecimal::new),
                lanes.stream()
                        .filter(l -> l.must("contract").equals(row.must("contract")))
                        .map(SampleContracts::lane)
                        .toList());
    }

    private static Lane lane(SampleRow row) {
        return new Lane(
                        row.must("from_country"),
                        row.get("from_region"),
                        row.must("to_country"),
                        row.get("to_region"),
                        row.must("transit_hours", hours -> Duration.ofHours(Long.parseLong(hours))))
                .at(price(row));
    }

    /** Null for a lane without a price. */
    private static LaneRate price(SampleRow row) {
        BigDecimal base = row.get("base", BigDecimal::new);
        BigDecimal rate = row.get("rate", BigDecimal::new);
        return base == null && rate == null
                ? null
                : new LaneRate(
                        base,
                        row.get("basis", RateBasis::valueOf),
                        rate,
                        row.get("minimum", BigDecimal::new),
                        row.get("fuel_percent", BigDecimal::new));
    }
}
