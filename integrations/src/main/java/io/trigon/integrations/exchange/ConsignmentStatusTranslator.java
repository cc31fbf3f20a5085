package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.StatusReport;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.StopKind;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an IFTSTA as status reports, one for each STS. One instance reads one message. */
final class ConsignmentStatusTranslator {

    /** Dates that say when something happened, the surest first; and those that only foretell it. */
    private static final List<String> HAPPENED =
            List.of("334", "7", "35", "178", "186", "310", "311", "113", "313", "11", "9");

    private static final List<String> FORETOLD = List.of("17", "132", "69", "191", "232");

    private static final String LOCODE = "6";

    private final Set<String> head = new LinkedHashSet<>();
    private final List<Status> statuses = new ArrayList<>();
    private Set<String> consignment = new LinkedHashSet<>();
    private Status status;

    private ConsignmentStatusTranslator() {}

    /** An STS group while it is read. */
    private static final class Status {
        private final EdifactSegment sts;
        private final Set<String> consignment;
        private final List<String> references = new ArrayList<>();
        private final List<EdifactSegment> dates = new ArrayList<>();
        private EdifactSegment place;

        Status(EdifactSegment sts, Set<String> consignment) {
            this.sts = sts;
            this.consignment = consignment;
        }
    }

    /**
     * An IFTSTA as read.
     *
     * @param reports what could be made out, in the order of the STS segments
     * @param problems why the other statuses could not
     */
    record Reading(List<StatusReport> reports, List<BrokenRule> problems) {}

    /** Translates a message that was taken. One status that can't be made out does not keep the others back. */
    static Reading read(EdifactMessage message) {
        ConsignmentStatusTranslator translator = new ConsignmentStatusTranslator();
        message.segments().forEach(translator::take);
        List<StatusReport> reports = new ArrayList<>();
        List<BrokenRule> problems = new ArrayList<>();
        for (Status status : translator.statuses) {
            try {
                reports.add(translator.report(status));
            } catch (BrokenRule problem) {
                problems.add(problem);
            }
        }
        if (reports.isEmpty() && problems.isEmpty()) {
            problems.add(new BrokenRule("status-without-lines", "a status message has at least one status"));
        }
        return new Reading(reports, problems);
    }

    private void take(EdifactSegment segment) {
        switch (segment.tag()) {
            case "CNI" -> {
                status = null;
                consignment = new LinkedHashSet<>();
                refer(consignment, segment.at(2, 1));
            }
            case "STS" -> {
                status = new Status(segment, consignment);
                statuses.add(status);
            }
            case "RFF" -> refer(segment.at(1, 2));
            case "DTM" -> {
                if (status != null) {
                    status.dates.add(segment);
                }
            }
            case "LOC" -> {
                if (status != null && status.place == null) {
                    status.place = segment;
                }
            }
            default -> {
                // parties, vehicles and goods add nothing to a milestone
            }
        }
    }

    private void refer(String number) {
        if (status != null) {
            status.references.add(number);
        } else {
            refer(consignment.isEmpty() ? head : consignment, number);
        }
    }

    private static void refer(Set<String> to, String number) {
        if (!number.isEmpty()) {
            to.add(number);
        }
    }

    private StatusReport report(Status of) {
        EdifactSegment sts = of.sts;
        MilestoneCode happened = Placed.at(sts, 2, 0, () -> milestone(sts));
        EdifactSegment fact = first(of.dates, HAPPENED);
        EdifactSegment forecast = fact == null ? first(of.dates, FORETOLD) : null;
        EdifactSegment when = fact == null ? forecast : fact;
        MilestoneCode code = fact == null
                ? Placed.at(sts, 2, 0, () -> foretold(happened, forecast, of.place))
                : Crosswalk.at(happened, endOf(of.place));
        EdifactClock.earliest(when, ZoneOffset.UTC);
        String reason = sts.at(3);
        String place = placeName(of.place);
        return new StatusReport(
                references(of),
                code,
                zone -> EdifactClock.earliest(when, zone),
                key(code, when, reason, place),
                null,
                reason.isEmpty() ? null : reason,
                Crosswalk.REC24.side(reason),
                place.isEmpty() ? null : place,
                placeZone(of.place),
                null,
                evidence(of, when));
    }

    private static MilestoneCode milestone(EdifactSegment sts) {
        return Crosswalk.REC24
                .milestone(sts.at(2))
                .orElseThrow(() -> new BrokenRule(
                        "status-code-unknown",
                        "status " + sts.at(2) + " is not in our crosswalk",
                        Map.of("status", sts.at(2))));
    }

    /** A time still to come moves nothing, whatever its status says; it is an estimate only of the end of the way. */
    private static MilestoneCode foretold(MilestoneCode code, EdifactSegment when, EdifactSegment place) {
        BrokenRule.unless(when != null, "status-without-time", "a status says when");
        boolean ofTheEnd = place == null || endOf(place) == StopKind.DELIVERY;
        boolean ofTheWay = code.isMovement() || code == MilestoneCode.DELAYED;
        BrokenRule.unless(ofTheEnd && ofTheWay, "status-without-time", "a status says when");
        return MilestoneCode.ESTIMATE;
    }

    private static EdifactSegment first(List<EdifactSegment> dates, List<String> meanings) {
        for (String meaning : meanings) {
            for (EdifactSegment date : dates) {
                if (date.at(1, 1).equals(meaning) && EdifactClock.isSaid(date)) {
                    return date;
                }
            }
        }
        return null;
    }

    private List<String> references(Status of) {
        Set<String> all = new LinkedHashSet<>(of.consignment);
        all.addAll(of.references);
        all.addAll(head);
        all.remove("");
        return List.copyOf(all);
    }

    private static StopKind endOf(EdifactSegment loc) {
        return loc == null ? null : EdifactDates.endOf(loc.at(1));
    }

    private static String placeName(EdifactSegment loc) {
        if (loc == null) {
            return "";
        }
        String code = loc.at(2, 1);
        String name = loc.at(2, 4);
        return name.isEmpty() ? code : code.isEmpty() ? name : name + " (" + code + ")";
    }

    /** A UN/LOCODE begins with its country, which may have one zone only. */
    private static ZoneId placeZone(EdifactSegment loc) {
        boolean coded =
                loc != null && loc.at(2, 3).equals(LOCODE) && loc.at(2, 1).matches("[A-Z]{2}[A-Z2-9]{3}");
        return coded ? PlaceZones.find(loc.at(2, 1).substring(0, 2), null, null) : null;
    }

    private static String key(MilestoneCode code, EdifactSegment when, String reason, String place) {
        return String.join(":", "IFTSTA", code.name(), when.at(1, 2), when.at(1, 3), reason, place);
    }

    private static String evidence(Status of, EdifactSegment when) {
        return of.sts.text() + "'" + when.text() + (of.place == null ? "" : "'" + of.place.text());
    }
}
