package io.trigon.web.contract;

import io.trigon.domain.access.Operation;
import io.trigon.domain.contract.AnswerContract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.DraftContract;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.contract.SubmitContract;
import io.trigon.domain.shared.Money;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What was promised to customers, and the steps of a contract's life that people take. */
@Path("/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractsResource {
    private Contracts contracts;
    private VisibleContracts visible;
    private DraftContract draft;
    private SubmitContract submit;
    private AnswerContract answer;
    private Asked asked;

    protected ContractsResource() {}

    @Inject
    ContractsResource(
            Contracts contracts,
            VisibleContracts visible,
            DraftContract draft,
            SubmitContract submit,
            AnswerContract answer,
            Asked asked) {
        this.contracts = contracts;
        this.visible = visible;
        this.draft = draft;
        this.submit = submit;
        this.answer = answer;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_CONTRACTS)
    @Summary("Contracts of the viewer")
    public Items<ContractLine> list(@BeanParam ListQuery query, @QueryParam("state") String state) {
        ContractState wanted = ListQuery.word(ContractState.class, state, "state");
        return Items.of(contracts.list(asked.by(), query.text(), wanted, query.paging()), this::told);
    }

    /** The margin is for staff. */
    private ContractLine told(ContractLine c) {
        String margin = asked.by().isStaff() ? c.marginPercent() : null;
        return new ContractLine(
                c.id(),
                c.number(),
                c.companyId(),
                c.company(),
                c.state(),
                c.value(),
                margin,
                c.start(),
                c.end(),
                c.mode());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_CONTRACTS)
    @Summary("A contract with its lanes")
    public ContractJson get(@PathParam("id") long id) {
        return visible.get(asked.by(), id);
    }

    /**
     * What a draft says.
     *
     * @param value expected revenue over the whole term
     * @param end the last day
     * @param toleranceMinutes the mode's own when missing
     * @param freeMinutes what a stop may take before detention counts; two hours when missing
     */
    public record Draft(
            Long companyId,
            BigDecimal value,
            String currency,
            BigDecimal marginPercent,
            LocalDate start,
            LocalDate end,
            ServiceMode mode,
            Integer toleranceMinutes,
            Integer freeMinutes,
            BigDecimal onTimePercent,
            List<ContractJson.LaneJson> lanes) {
        ContractTerms terms() {
            return new ContractTerms(
                    value == null ? null : Money.of(value, currency),
                    marginPercent,
                    start,
                    end,
                    mode,
                    toleranceMinutes,
                    freeMinutes,
                    onTimePercent,
                    lanes == null ? List.of() : lanes.stream().map(Draft::lane).toList());
        }

        private static Lane lane(ContractJson.LaneJson lane) {
            if (lane == null || lane.transitHours() == null || lane.fromCountry() == null || lane.toCountry() == null) {
                throw new Malformed("a lane needs fromCountry, toCountry and transitHours", "lanes");
            }
            Duration transit = Duration.ofHours(lane.transitHours());
            return new Lane(lane.fromCountry(), lane.fromRegion(), lane.toCountry(), lane.toRegion(), transit)
                    .at(lane.price() == null ? null : lane.price().price());
        }
    }

    @POST
    @Door(Operation.DRAFT_CONTRACT)
    @Answers(201)
    @Summary("Writes a contract down as a draft")
    public ContractJson draft(Draft body) {
        if (body.companyId() == null) {
            throw new Malformed("the id of the customer's company is wanted", "companyId");
        }
        return asked.to(Operation.DRAFT_CONTRACT, ContractJson::number, () -> {
            var contract =
                    draft.draft(body.companyId(), body.terms(), asked.by().login());
            return ContractJson.of(asked.by(), contract);
        });
    }

    @POST
    @Path("/{id: \\d{1,18}}/submit")
    @Door(Operation.SUBMIT_CONTRACT)
    @Summary("Hands a draft in for approval")
    public ContractJson submit(@PathParam("id") long id) {
        return asked.to(Operation.SUBMIT_CONTRACT, ContractJson::number, () -> {
            submit.submit(id, asked.by().login());
            return visible.get(asked.by(), id);
        });
    }

    public record Answer(Boolean yes) {}

    @POST
    @Path("/{id: \\d{1,18}}/answer")
    @Door(Operation.ANSWER_CONTRACT)
    @Summary("Yes or no to what the contract waits for: approval, acceptance (by its customer too), renewal")
    public ContractJson answer(@PathParam("id") long id, Answer body) {
        if (body.yes() == null) {
            throw new Malformed("true or false is wanted", "yes");
        }
        return asked.to(Operation.ANSWER_CONTRACT, ContractJson::number, () -> {
            answer.answer(asked.by(), id, body.yes());
            return visible.get(asked.by(), id);
        });
    }
}
