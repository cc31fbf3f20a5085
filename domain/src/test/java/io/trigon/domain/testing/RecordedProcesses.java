package io.trigon.domain.testing;

import io.trigon.domain.care.Delay;
import io.trigon.domain.care.DelayResponse;
import io.trigon.domain.care.ProcessTasks;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractLife;
import io.trigon.domain.exchange.LegDialogue;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentJourney;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Processes that remember what they were told, as readable lines; and hand it on to real ones where a test has them. */
public final class RecordedProcesses
        implements ShipmentJourney, DelayResponse, ContractLife, ProcessTasks, LegDialogue {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private ShipmentJourney journey;
    private DelayResponse delays;
    private LegDialogue legs;

    /** From here on real processes are told as well. */
    public void handOnTo(ShipmentJourney journey, DelayResponse delays) {
        this.journey = journey;
        this.delays = delays;
    }

    /** From here on a real dialogue with carriers is told as well. */
    public void handLegsTo(LegDialogue dialogue) {
        this.legs = dialogue;
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void begin(Shipment shipment) {
        told.add("journey begins");
        if (journey != null) {
            journey.begin(shipment);
        }
    }

    @Override
    public void moved(Shipment shipment, Milestone milestone) {
        told.add("journey: " + milestone.code() + " -> " + shipment.status());
        if (journey != null) {
            journey.moved(shipment, milestone);
        }
    }

    @Override
    public void moved(List<Movement> movements) {
        for (Movement m : movements) {
            m.milestones()
                    .forEach(one -> told.add(
                            "journey: " + one.code() + " -> " + m.shipment().status()));
        }
        if (journey != null) {
            journey.moved(movements);
        }
    }

    @Override
    public void proved(Shipment shipment) {
        told.add("journey: proved");
        if (journey != null) {
            journey.proved(shipment);
        }
    }

    @Override
    public void begin(Delay delay) {
        told.add("delay begins");
        if (delays != null) {
            delays.begin(delay);
        }
    }

    @Override
    public void forecastMoved(Delay delay) {
        told.add("delay: forecast moved");
        if (delays != null) {
            delays.forecastMoved(delay);
        }
    }

    @Override
    public void arrived(Delay delay) {
        told.add("delay: " + delay.state());
        if (delays != null) {
            delays.arrived(delay);
        }
    }

    @Override
    public void calledOff(Delay delay) {
        told.add("delay: called off");
        if (delays != null) {
            delays.calledOff(delay);
        }
    }

    @Override
    public void begin(Contract contract) {
        told.add("contract: submitted");
    }

    @Override
    public void decided(Contract contract, boolean approved, String by) {
        told.add("contract: " + (approved ? "approved" : "rejected") + " by " + by);
    }

    @Override
    public void answered(Contract contract, boolean accepted, String by) {
        told.add("contract: " + (accepted ? "accepted" : "declined") + " by " + by);
    }

    @Override
    public void renewalDecided(Contract contract, boolean renew, String by) {
        told.add("contract: " + (renew ? "renewed" : "lapsing") + " by " + by);
    }

    @Override
    public void complete(String processTaskId, String outcome, String by) {
        told.add("task done: " + processTaskId);
    }

    @Override
    public void begin(LegTender tender) {
        told.add("leg: offered to " + tender.partner().partnerId());
        if (legs != null) {
            legs.begin(tender);
        }
    }

    @Override
    public void settled(LegTender tender) {
        told.add("leg: " + tender.state());
        if (legs != null) {
            legs.settled(tender);
        }
    }
}
