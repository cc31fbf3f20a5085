package io.trigon.bpmn.contract;

import io.trigon.bpmn.care.CareHouse;
import io.trigon.bpmn.shared.House;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.AnswerContract;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.contract.StepContract;
import io.trigon.domain.contract.SubmitContract;
import io.trigon.domain.contract.WeighContract;
import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Money;
import io.trigon.domain.testing.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A contract of Lakeview Foods with its process, its house and the people around it. */
abstract class ContractStage {
    static final Instant TERM_BEGINS = Instant.parse("2026-04-01T00:00:00Z");
    static final Instant REMINDER = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant TERM_OVER = Instant.parse("2026-07-01T00:00:00Z");

    final Viewer mara = staff("mara", Role.ACCOUNT_MANAGER);
    final Viewer noor = staff("noor", Role.ADMIN);
    final House house = new House();
    final World world = house.world;
    final CareHouse care = new CareHouse(house);
    Company lakeview;
    SubmitContract submit;
    AnswerContract answer;

    @BeforeEach
    void open() {
        var steps = new StepContract(world.contracts, world.accounts, world.triangles, world.events, world.clock);
        var life = new CamundaContractLife(house.engine());
        submit = new SubmitContract(world.contracts, steps, life);
        answer = new AnswerContract(world.contracts, life);
        var beans = care.beans();
        beans.put("weighContract", new WeighContractStep(new WeighContract(world.contracts, world.clock), 30));
        beans.put("stepContract", new StepContractStep(steps));
        beans.put("renewContract", new RenewContractStep(steps));
        ProcessEngineTests.init(house.with(beans).running());
        lakeview = world.companies.add(new Company("Lakeview Foods", "US"));
        world.accounts.add(new Account(lakeview, Standing.POTENTIAL, world.clock.instant()).ownedBy("mara"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    static Viewer staff(String login, Role role) {
        return new Viewer(1, login, login, role, null, Locale.ENGLISH, ZoneOffset.UTC);
    }

    static Viewer side(String login, long companyId) {
        return new Viewer(2, login, login, Role.CONSIGNEE, companyId, Locale.ENGLISH, ZoneOffset.UTC);
    }

    Contract submitted(String value, String margin) {
        var terms = new ContractTerms(
                Money.of(new BigDecimal(value), "USD"),
                new BigDecimal(margin),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 30),
                ServiceMode.STANDARD,
                null,
                null,
                List.of());
        String number = world.contracts.nextNumber(LocalDate.of(2026, 3, 2));
        Contract contract = world.contracts.add(new Contract(number, lakeview, terms, "mara"));
        submit.submit(contract.id(), "mara");
        return contract;
    }

    Contract accepted() {
        Contract contract = submitted("20000", "25");
        answer.answer(mara, contract.id(), true);
        return contract;
    }

    Contract active() {
        Contract contract = accepted();
        house.passUntil(TERM_BEGINS);
        return contract;
    }

    Standing standing() {
        return world.accounts.ofCompany(lakeview.id()).orElseThrow().standing();
    }

    ProcessInstance lifeOf(Contract contract) {
        return house.instance("contract-life", contract.number());
    }
}
