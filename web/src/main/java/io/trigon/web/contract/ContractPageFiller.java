package io.trigon.web.contract;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.shipment.Dwell;
import io.trigon.web.contract.ContractPage.Action;
import io.trigon.web.contract.ContractPage.LaneLine;
import io.trigon.web.contract.ContractPage.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what the page of a contract shows. */
@ApplicationScoped
public class ContractPageFiller {
    private static final List<ContractState> LIFE = List.of(
            ContractState.DRAFT,
            ContractState.IN_APPROVAL,
            ContractState.APPROVED,
            ContractState.ACCEPTED,
            ContractState.ACTIVE);

    private Contracts contracts;

    protected ContractPageFiller() {}

    @Inject
    ContractPageFiller(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Empty when there is none, or the viewer may not know of it; the margin is for staff alone. */
    @Transactional
    public Optional<ContractPage> fill(Viewer viewer, long id) {
        return contracts.byId(id).filter(c -> c.isVisibleTo(viewer)).map(c -> page(viewer, c));
    }

    /** A draft with the version it has now. */
    record Draft(long id, int version, String title, ContractForm form) {
        Draft at(int seen) {
            return new Draft(id, seen, title, form);
        }
    }

    /** Empty when there is none, or it is no draft any more, or the viewer may not know of it. */
    @Transactional
    Optional<Draft> draft(Viewer viewer, long id) {
        return contracts
                .byId(id)
                .filter(c -> c.isVisibleTo(viewer) && c.state() == ContractState.DRAFT)
                .map(c -> new Draft(
                        c.id(), c.version(), c.number() + " · " + c.customer().name(), ContractForm.of(c)));
    }

    private static ContractPage page(Viewer viewer, Contract c) {
        BigDecimal margin = viewer.isStaff() ? c.marginPercent() : null;
        ContractLine line = new ContractLine(
                c.id(),
                c.number(),
                c.customer().id(),
                c.customer().name(),
                c.state(),
                c.value() == null ? null : c.value().toString(),
                margin == null ? null : margin.toPlainString(),
                c.start(),
                c.end(),
                c.mode());
        List<LaneLine> lanes = c.lanes().stream()
                .map(l -> new LaneLine(
                        from(l), to(l), l.transit().toMinutes(), l.rate().orElse(null)))
                .toList();
        String onTime = c.onTimePercent() == null
                ? null
                : c.onTimePercent().stripTrailingZeros().toPlainString();
        return new ContractPage(
                line,
                steps(c.state()),
                actions(viewer, c.state()),
                lanes,
                onTime,
                c.tolerance().toMinutes(),
                c.freeMinutes() == null ? Dwell.USUAL_FREE_MINUTES : c.freeMinutes());
    }

    private static String from(Lane lane) {
        return place(lane.originCountry(), lane.originRegion());
    }

    private static String to(Lane lane) {
        return place(lane.destinationCountry(), lane.destinationRegion());
    }

    private static String place(String country, String region) {
        return Stream.of(country, region).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" · "));
    }

    static List<Step> steps(ContractState state) {
        List<ContractState> life = new ArrayList<>(LIFE);
        if (state == ContractState.REJECTED) {
            life = List.of(ContractState.DRAFT, ContractState.IN_APPROVAL, ContractState.REJECTED);
        } else if (state == ContractState.RENEWED || state == ContractState.LAPSED) {
            life.add(state);
        }
        int now = life.indexOf(state);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            steps.add(new Step(life.get(i).name(), i < now ? "done" : i == now ? "now" : "todo"));
        }
        return steps;
    }

    static List<Action> actions(Viewer viewer, ContractState state) {
        boolean answers = viewer.may(Operation.ANSWER_CONTRACT);
        boolean decides = answers && viewer.isStaff();
        return switch (state) {
            case DRAFT -> viewer.may(Operation.SUBMIT_CONTRACT)
                    ? List.of(new Action("submit", "submit", true))
                    : List.of();
            case IN_APPROVAL -> decides ? pair("approve", "reject") : List.of();
            case APPROVED -> decides
                    ? pair("accept", "decline")
                    : answers ? pair("accept.own", "decline.own") : List.of();
            case ACTIVE -> decides ? pair("renew", "lapse") : List.of();
            default -> List.of();
        };
    }

    private static List<Action> pair(String yes, String no) {
        return List.of(new Action("answer", no, false), new Action("answer", yes, true));
    }
}
