package io.trigon.integrations.sample;

import io.trigon.domain.access.CreateUser;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.RecallDelay;
import io.trigon.domain.care.TellSide;
import io.trigon.domain.care.TrackingLink;
import io.trigon.domain.contract.AnswerContract;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractLife;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.DraftContract;
import io.trigon.domain.contract.StepContract;
import io.trigon.domain.contract.SubmitContract;
import io.trigon.domain.customer.TakeOnCompany;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.shipment.CloseShipment;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.World;
import java.util.Optional;

/** The loader wired over in-memory ports; contracts go their way at once. */
final class SampleHouse {
    /** As the demo has it: its trucks never halt. */
    final World world = new World() {
        @Override
        protected int drivers() {
            return 2;
        }
    };

    final InMemoryAccess access = new InMemoryAccess();
    final SampleFolder folder = new SampleFolder(Optional.empty());
    final LoadSampleWorld loader = loader();

    private LoadSampleWorld loader() {
        var takeOn = new TakeOnCompany(world.companies, world.accounts, world.clock);
        var partners = new SetUpPartner(
                world.exchange, world.companies, world.accounts, world.exchange, world.events, world.clock);
        var steps = new StepContract(world.contracts, world.accounts, world.triangles, world.events, world.clock);
        var life = new StraightLife(steps);
        return new LoadSampleWorld(
                folder,
                new SampleParties(
                        folder,
                        world.companies,
                        takeOn,
                        partners,
                        new GoLive(world.exchange, world.cases),
                        world.drawFence),
                new SampleContracts(
                        folder,
                        world.companies,
                        world.contracts,
                        new DraftContract(world.contracts, world.companies, world.events, world.clock),
                        new SubmitContract(world.contracts, steps, life),
                        new AnswerContract(world.contracts, life)),
                new PlayStory(
                        world.shipments,
                        world.bookShipment,
                        world.recordMilestone,
                        world.recordProof,
                        new CloseShipment(world.shipments, world.tieDevice, world.clock),
                        world.tieDevice,
                        world.forecastArrival,
                        new RecallDelay(world.shipments, world.care, tellSide(), world.clock)),
                new SampleInvoices(folder, world.exchange, world.agreements, world.shipments, world.issueInvoice),
                new SampleUsers(
                        folder,
                        new CreateUser(access, world.companies, access, world.clock),
                        access,
                        world.companies,
                        world.clock),
                world.tracking,
                access,
                world.clock);
    }

    private TellSide tellSide() {
        return new TellSide(
                world.care,
                world.care,
                world.shipments.milestones(),
                world.outbox,
                world.tasks,
                new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
                new TrackingLink(Optional.of("https://trigon.example/"), 8080),
                world.events,
                world.clock);
    }

    private record StraightLife(StepContract steps) implements ContractLife {
        @Override
        public void begin(Contract contract) {
            // waits for approval
        }

        @Override
        public void decided(Contract contract, boolean approved, String by) {
            steps.step(contract.id(), ContractState.APPROVED, by);
        }

        @Override
        public void answered(Contract contract, boolean accepted, String by) {
            steps.step(contract.id(), ContractState.ACCEPTED, by);
            steps.step(contract.id(), ContractState.ACTIVE, by);
        }

        @Override
        public void renewalDecided(Contract contract, boolean renew, String by) {
            // nobody asks here
        }
    }
}
