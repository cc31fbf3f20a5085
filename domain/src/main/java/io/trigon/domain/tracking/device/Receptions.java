package io.trigon.domain.tracking.device;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of devices beside their tracks: when they were heard last, by which feed, and how often they were refused
 * and why. Holds strangers too, which is why it is bounded ({@link #forgetStrangers}).
 */
public interface Receptions {
    /**
     * A device spoke, whatever it said.
     *
     * @param feed the protocol, as the setting of its port names it
     * @param battery per cent; null when it did not say, which leaves what was known
     */
    record Contact(String device, String feed, Instant at, Double battery) {}

    /**
     * Refused since the last time it was told.
     *
     * @param device empty when what came did not say which
     * @param detail of the last one, for a person; at most 200 characters
     */
    record Refusal(String feed, String device, ReportFault fault, long times, Instant lastAt, String detail) {}

    /** Adds the numbers to what is there; of contacts the newest counts. Makes rows where there are none. */
    void note(List<Contact> contacts, List<Refusal> refusals);

    /** All refusals of a device since ever, the last one first. */
    List<Refusal> refusalsOf(String device);

    /** Refusals of which nobody knows the device, by feed. */
    List<Refusal> refusalsWithoutDevice();

    /** Empty when the device never spoke by a feed that notes it. */
    List<Contact> contactOf(String device);

    /** The identifiers of all registered devices. */
    Set<String> registered();

    /**
     * Keeps the newest strangers and the newest fixes of each and forgets the others. Whose fixes are there but who was
     * never noted is a stranger too, and has an hour to be noted.
     *
     * @return how many rows went
     */
    int forgetStrangers(Instant silentSince, int strangersMost, int fixesMost);
}
