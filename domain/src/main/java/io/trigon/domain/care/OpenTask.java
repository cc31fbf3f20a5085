package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Puts a task into the inbox, meant for the owner of the account it is about: the shipper's before the consignee's, or the
 * contract's customer. Without an owner it is for anybody of the role.
 */
@ApplicationScoped
public class OpenTask {
    private TaskInbox inbox;
    private Shipments shipments;
    private Contracts contracts;
    private Accounts accounts;
    private Events events;
    private Clock clock;

    protected OpenTask() {}

    @Inject
    public OpenTask(
            TaskInbox inbox, Shipments shipments, Contracts contracts, Accounts accounts, Events events, Clock clock) {
        this.inbox = inbox;
        this.shipments = shipments;
        this.contracts = contracts;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when what it is about does not exist */
    @Transactional
    public Task open(TaskPlan plan) {
        Task task = taskOf(plan).withPartner(plan.partnerId()).awaitedBy(plan.processTaskId());
        inbox.add(task);
        events.fire(
                new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), task.id(), Task.State.OPEN));
        return task;
    }

    private Task taskOf(TaskPlan plan) {
        if (plan.trackingNumber() != null) {
            return aboutShipment(plan);
        }
        return plan.contractId() != null
                ? aboutContract(plan)
                : taskFor(plan).about(null, null, null, plan.messageId(), plan.detail());
    }

    private Task aboutShipment(TaskPlan plan) {
        Shipment shipment = shipments.byNumber(plan.trackingNumber()).orElseThrow(() -> new NotFound("shipment"));
        return taskFor(plan, shipment.shipper(), shipment.consignee())
                .about(plan.trackingNumber().value(), shipment.triangle().id(), null, plan.messageId(), plan.detail());
    }

    private Task aboutContract(TaskPlan plan) {
        Contract contract = contracts.byId(plan.contractId()).orElseThrow(() -> new NotFound("contract"));
        String detail = plan.detail() == null ? contract.number() : plan.detail();
        return taskFor(plan, contract.customer()).about(null, null, contract.id(), plan.messageId(), detail);
    }

    private Task taskFor(TaskPlan plan, Company... parties) {
        Instant now = clock.instant();
        Instant due = plan.dueIn() == null ? null : now.plus(plan.dueIn());
        String assignee = plan.role() == Role.ACCOUNT_MANAGER ? ownerAmong(parties) : null;
        return new Task(plan.kind(), plan.role(), assignee, now, due);
    }

    private String ownerAmong(Company... parties) {
        for (Company party : parties) {
            String owner = accounts.ofCompany(party.id()).map(Account::owner).orElse(null);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }
}
