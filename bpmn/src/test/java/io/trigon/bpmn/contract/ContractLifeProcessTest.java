package io.trigon.bpmn.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Contracts of Lakeview Foods that run from 1 April to 30 June 2026; today is 2 March. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractLifeProcessTest extends ContractStage {
    @Test
    void aSmallContractAtAGoodMarginIsApprovedByTheTable() {
        Contract contract = submitted("20000", "25");

        assertThat(contract.state()).isEqualTo(ContractState.APPROVED);
        assertThat(lifeOf(contract)).hasNotPassed("Task_ApproveContract").isWaitingAt("Task_AwaitAcceptance");
    }

    @Test
    void aMiddlingContractIsForTheAccountManagerWhoOwnsTheCustomer() {
        Contract contract = submitted("200000", "15");
        Task approve = care.openTask(Task.Kind.APPROVE_CONTRACT);

        assertThat(contract.state()).isEqualTo(ContractState.IN_APPROVAL);
        assertThat(approve.role()).isEqualTo(Role.ACCOUNT_MANAGER);
        assertThat(approve.assignee()).isEqualTo("mara");
        assertThat(approve.detail()).isEqualTo(contract.number());
        assertThat(approve.dueAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void aThinMarginIsForTheAdministrator() {
        submitted("20000", "5");

        assertThat(care.openTask(Task.Kind.APPROVE_CONTRACT).role()).isEqualTo(Role.ADMIN);
        assertThat(care.openTask(Task.Kind.APPROVE_CONTRACT).assignee()).isNull();
    }

    @Test
    void anApprovalThatNobodyGivesIsEscalatedToTheAdministrators() {
        Contract contract = submitted("200000", "15");
        house.pass(Duration.ofHours(24));

        assertThat(care.openTask(Task.Kind.APPROVE_CONTRACT).role()).isEqualTo(Role.ADMIN);
        assertThat(lifeOf(contract)).hasPassed("End_ApprovalEscalated");
    }

    @Test
    void aContractThatIsRejectedEndsThere() {
        Contract contract = submitted("200000", "15");
        ProcessInstance life = lifeOf(contract);
        answer.answer(mara, contract.id(), false);

        assertThat(life).isEnded().hasPassed("End_Rejected");
        assertThat(contract.state()).isEqualTo(ContractState.REJECTED);
        assertThat(contract.decidedBy()).isEqualTo("mara");
        assertThat(world.tasks.all()).extracting(Task::state).containsExactly(Task.State.DONE);
        assertThat(world.tasks.all()).extracting(Task::doneBy).containsExactly("mara");
    }

    @Test
    void itIsApprovedInTheInboxToo() {
        Contract contract = submitted("200000", "15");
        care.done(care.openTask(Task.Kind.APPROVE_CONTRACT), "yes");

        assertThat(contract.state()).isEqualTo(ContractState.APPROVED);
    }

    @Test
    void anOutcomeThatIsNeitherYesNorNoApprovesNothing() {
        submitted("200000", "15");
        Task approve = care.openTask(Task.Kind.APPROVE_CONTRACT);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> care.done(approve, "looks fine, I guess"))
                .matches(broken -> broken.code().equals("task-needs-answer"));
    }

    @Test
    void anAccountManagerCantApproveWhatIsForTheAdministrator() {
        care.users.add(new User("mara", "Mara", Role.ACCOUNT_MANAGER, null, "-", world.clock.instant()));
        care.users.add(new User("noor", "Noor", Role.ADMIN, null, "-", world.clock.instant()));
        Contract contract = submitted("20000", "5");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> answer.answer(mara, contract.id(), true))
                .matches(broken -> broken.code().equals("task-not-yours"));
        answer.answer(noor, contract.id(), true);
        assertThat(contract.state()).isEqualTo(ContractState.APPROVED);
    }

    @Test
    void theCustomerAcceptsItsOfferAndTheAccountManagerIsSpared() {
        Contract contract = submitted("20000", "25");
        care.users.add(new User("lea", "Lea", Role.CONSIGNEE, lakeview, "-", world.clock.instant()));
        answer.answer(side("lea", lakeview.id()), contract.id(), true);

        assertThat(contract.state()).isEqualTo(ContractState.ACCEPTED);
        assertThat(contract.decidedBy()).isEqualTo("lea");
        assertThat(care.openTasks(Task.Kind.AWAIT_ACCEPTANCE)).isEmpty();
    }

    @Test
    void theCustomerDeclinesItsOffer() {
        Contract contract = submitted("20000", "25");
        answer.answer(side("lea", lakeview.id()), contract.id(), false);

        assertThat(contract.state()).isEqualTo(ContractState.REJECTED);
        assertThat(contract.isVisibleTo(side("lea", lakeview.id()))).isTrue();
    }

    @Test
    void anotherCompanyCantFindTheOfferLetAloneAcceptIt() {
        Contract contract = submitted("20000", "25");
        Viewer other = side("eve", lakeview.id() + 1);
        Viewer carrier = new Viewer(3, "dan", "Dan", Role.CARRIER, lakeview.id(), Locale.ENGLISH, ZoneOffset.UTC);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer.answer(other, contract.id(), true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer.answer(carrier, contract.id(), true));
        assertThat(contract.state()).isEqualTo(ContractState.APPROVED);
    }

    @Test
    void theCustomerKnowsNothingOfADraftAndApprovesNothing() {
        Contract contract = submitted("200000", "15");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answer.answer(side("lea", lakeview.id()), contract.id(), true));
        assertThat(contract.state()).isEqualTo(ContractState.IN_APPROVAL);
    }

    @Test
    void theCustomerDoesNotDecideAboutRenewal() {
        Contract contract = active();
        house.passUntil(REMINDER);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> answer.answer(side("lea", lakeview.id()), contract.id(), true))
                .matches(broken -> broken.code().equals("contract-not-waiting"));
        assertThat(care.openTasks(Task.Kind.DECIDE_RENEWAL)).hasSize(1);
    }

    @Test
    void aDeclinedOfferEndsThere() {
        Contract contract = submitted("20000", "25");
        ProcessInstance life = lifeOf(contract);
        answer.answer(mara, contract.id(), false);

        assertThat(life).isEnded();
        assertThat(contract.state()).isEqualTo(ContractState.REJECTED);
    }

    @Test
    void anOfferWithoutAnAnswerIsEscalatedAndEndsWithItsTerm() {
        Contract contract = submitted("20000", "25");
        ProcessInstance life = lifeOf(contract);
        house.pass(Duration.ofDays(7));
        assertThat(care.openTask(Task.Kind.AWAIT_ACCEPTANCE).escalatedAt()).isNotNull();
        house.passUntil(TERM_OVER);

        assertThat(life).isEnded();
        assertThat(contract.state()).isEqualTo(ContractState.REJECTED);
        assertThat(world.tasks.all()).extracting(Task::state).containsExactly(Task.State.WITHDRAWN);
    }

    @Test
    void anAcceptedContractWaitsForItsTermAndThenMakesTheCustomerContracted() {
        Contract contract = accepted();
        assertThat(lifeOf(contract)).isWaitingAt("Timer_TermBegins");
        assertThat(standing()).isEqualTo(Standing.POTENTIAL);
        house.passUntil(TERM_BEGINS);

        assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(standing()).isEqualTo(Standing.CONTRACTED);
    }

    @Test
    void aTermThatRunsAlreadyIsActiveAtOnce() {
        world.clock.turnTo(TERM_BEGINS.plus(Duration.ofDays(3)));
        house.pass(Duration.ZERO);
        Contract contract = accepted();

        assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(lifeOf(contract)).hasNotPassed("Timer_TermBegins").isWaitingAt("Timer_ReminderDue");
    }

    @Test
    void beforeItsEndSomebodyIsAskedWhetherToRenew() {
        Contract contract = active();
        house.passUntil(REMINDER.minusSeconds(1));
        assertThat(care.openTasks(Task.Kind.DECIDE_RENEWAL)).isEmpty();
        house.passUntil(REMINDER);

        assertThat(care.openTask(Task.Kind.DECIDE_RENEWAL).contractId()).isEqualTo(contract.id());
    }

    @Test
    void aRenewedContractIsFollowedByOneOnTheSameTermsWithoutAGap() {
        Contract old = active();
        house.passUntil(REMINDER);
        answer.answer(mara, old.id(), true);
        assertThat(old.state()).isEqualTo(ContractState.ACTIVE);
        house.passUntil(TERM_OVER);

        assertThat(old.state()).isEqualTo(ContractState.RENEWED);
        Contract next =
                world.contracts.holding(lakeview.id(), LocalDate.of(2026, 7, 1)).get(0);
        assertThat(next.start()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(standing()).isEqualTo(Standing.CONTRACTED);
        assertThat(lifeOf(next)).isWaitingAt("Timer_ReminderDue");

        house.pass(Duration.ofDays(62));
        assertThat(care.openTask(Task.Kind.DECIDE_RENEWAL).contractId()).isEqualTo(next.id());
    }

    @Test
    void aContractThatIsNotToBeRenewedLapsesAtItsEndAndNotBefore() {
        Contract contract = active();
        house.passUntil(REMINDER);
        ProcessInstance life = lifeOf(contract);
        answer.answer(mara, contract.id(), false);
        assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        house.passUntil(TERM_OVER);

        assertThat(life).isEnded();
        assertThat(contract.state()).isEqualTo(ContractState.LAPSED);
        assertThat(standing()).isEqualTo(Standing.LAPSED);
    }

    @Test
    void aRenewalThatNobodyDecidesIsEscalatedAndThenLapses() {
        Contract contract = active();
        ProcessInstance life = lifeOf(contract);
        house.passUntil(REMINDER.plus(Duration.ofDays(14)));
        assertThat(care.openTask(Task.Kind.DECIDE_RENEWAL).escalatedAt()).isNotNull();
        house.passUntil(TERM_OVER);

        assertThat(life).isEnded();
        assertThat(contract.state()).isEqualTo(ContractState.LAPSED);
        assertThat(contract.decidedBy()).isEqualTo("contract-life");
        assertThat(care.openTasks(Task.Kind.DECIDE_RENEWAL)).isEmpty();
    }

    @Test
    void anAnswerThatNobodyWaitsForIsRefused() {
        Contract contract = active();

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> answer.answer(mara, contract.id(), true))
                .matches(broken -> broken.code().equals("contract-not-waiting"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepWasWalked() {
        assertThat(house.unseenSteps("contract-life")).isEmpty();
    }
}
