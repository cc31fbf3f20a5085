package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.StopKind;
import java.util.Map;
import java.util.Optional;

/**
 * The one crosswalk from partners' codes to our own words, with a table for each syntax: what a status tells, and whose side
 * its reason lies on. Codes that are not in a table are for a person; nothing is guessed.
 */
final class Crosswalk {

    /** Elements 1650, 1651 and 1652 of a 214. */
    static final Crosswalk X12 = new Crosswalk(
            X12Codes.statuses(),
            X12Codes.sides(),
            X12Codes.appointments(),
            X12Codes.told(),
            X12Codes.toldAppointments());

    /**
     * Values of UN/ECE Recommendation 24 in an IFTSTA (4405, formerly 9011) and of 9013. An arrival or a departure does not
     * say by its code at which end of the way it was: see {@link #at}.
     */
    static final Crosswalk REC24 =
            new Crosswalk(Rec24Codes.statuses(), Rec24Codes.sides(), Map.of(), Rec24Codes.told(), Map.of());

    /** Business steps of an event of EPCIS; where it was says {@link #at}. */
    static final Crosswalk CBV_STEPS =
            new Crosswalk(CbvCodes.steps(), Map.of(), Map.of(), CbvCodes.toldSteps(), Map.of());

    /** Dispositions of an event of EPCIS. */
    static final Crosswalk CBV_DISPOSITIONS =
            new Crosswalk(CbvCodes.dispositions(), Map.of(), Map.of(), CbvCodes.toldDispositions(), Map.of());

    private final Map<String, MilestoneCode> statuses;
    private final Map<String, ReasonSide> sides;
    private final Map<String, MilestoneCode> appointments;
    private final Map<MilestoneCode, String> told;
    private final Map<MilestoneCode, String> toldAppointments;

    private Crosswalk(
            Map<String, MilestoneCode> statuses,
            Map<String, ReasonSide> sides,
            Map<String, MilestoneCode> appointments,
            Map<MilestoneCode, String> told,
            Map<MilestoneCode, String> toldAppointments) {
        this.statuses = Map.copyOf(statuses);
        this.sides = Map.copyOf(sides);
        this.appointments = Map.copyOf(appointments);
        this.told = Map.copyOf(told);
        this.toldAppointments = Map.copyOf(toldAppointments);
    }

    /** What a status tells, empty when it is not in our crosswalk. */
    Optional<MilestoneCode> milestone(String status) {
        return Optional.ofNullable(statuses.get(status));
    }

    /** Whose side a reason lies on; {@code NONE} when none is given, {@code OTHER} when we don't know it. */
    ReasonSide side(String reason) {
        return reason.isEmpty() ? ReasonSide.NONE : sides.getOrDefault(reason, ReasonSide.OTHER);
    }

    /** Which side's appointment a code speaks of, empty when it is not in our crosswalk. */
    Optional<MilestoneCode> appointment(String code) {
        return Optional.ofNullable(appointments.get(code));
    }

    /** The status that tells a milestone, of several the one that claims least; empty when no status does. */
    Optional<String> status(MilestoneCode milestone) {
        return Optional.ofNullable(told.get(milestone));
    }

    /** The code of an appointment that tells a milestone; empty when it is none. */
    Optional<String> appointment(MilestoneCode milestone) {
        return Optional.ofNullable(toldAppointments.get(milestone));
    }

    /** Whether the code is a reason of our crosswalk. */
    boolean isReason(String code) {
        return code != null && sides.containsKey(code);
    }

    /** An arrival or departure somewhere, made precise by the end of the way it was at; {@code where} null when not said. */
    static MilestoneCode at(MilestoneCode code, StopKind where) {
        if (where == null || code != MilestoneCode.TERMINAL_IN && code != MilestoneCode.TERMINAL_OUT) {
            return code;
        }
        boolean in = code == MilestoneCode.TERMINAL_IN;
        if (where == StopKind.PICKUP) {
            return in ? MilestoneCode.ARRIVED_PICKUP : MilestoneCode.DEPARTED_PICKUP;
        }
        return in ? MilestoneCode.ARRIVED_DELIVERY : MilestoneCode.DEPARTED_DELIVERY;
    }

    static <T> void put(Map<String, T> map, T value, String... codes) {
        for (String code : codes) {
            map.put(code, value);
        }
    }
}
