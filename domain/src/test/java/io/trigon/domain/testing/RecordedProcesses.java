package io.trigon.domain.testing;

import io.trigon.domain.care.Delay;
import io.trigon.domain.care.DelayResponse;
import io.trigon.domain.care.ProcessTasks;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractLife;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentJourney;
import java.util.ArrayList;
import java.util.List;

/** Processes that only remember what they were told, as readable lines. */
public final class RecordedProcesses implements ShipmentJourney, DelayResponse, ContractLife, ProcessTasks {
    private final List<String> told = new ArrayList<>();

    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void begin(Shipment shipment) {
        told.add("journey begins");
    }

    @Override
    public void moved(Shipment shipment, Milestone milestone) {
        told.add("journey: " + milestone.code() + " -> " + shipment.status());
    }

    @Override
    public void proved(Shipment shipment) {
        told.add("journey: proved");
    }

    @Override
    public void begin(Delay delay) {
        told.add("delay begins");
    }

    @Override
    public void forecastMoved(Delay delay) {
        told.add("delay: forecast moved");
    }

    @Override
    public void arrived(Delay delay) {
        told.add("delay: " + delay.state());
    }

    @Override
    public void calledOff(Delay delay) {
        told.add("delay: called off");
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
}
