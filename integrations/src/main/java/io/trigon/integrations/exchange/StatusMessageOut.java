package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.party.Address;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.edifact.StatusMessage.Mark;
import io.trigon.integrations.exchange.edifact.StatusMessage.Report;
import io.trigon.integrations.exchange.edifact.StatusMessage.Status;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says a milestone in the codes of an IFTSTA: the crosswalk of those we read, backwards. An estimate is no status but a time
 * still to come of goods under way; an appointment one of goods that are booked.
 */
final class StatusMessageOut {

    private static final String HAPPENED = "334";
    private static final String EXPECTED = "132";
    private static final String SCHEDULED = "76";
    private static final String APPOINTMENT = "5";
    private static final String UNDER_WAY = "31";
    private static final String BOOKED = "6";
    private static final String BOOKING_CANCELLED = "7";
    private static final String PLACE_OF_LOADING = "9";
    private static final String PLACE_OF_DELIVERY = "7";
    private static final int LONGEST_NUMBER = 35;
    private static final int MOST_REFERENCES = 20;

    /** With its offset from universal time: no reader need know the zone of the place. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm'UTC'").withZone(ZoneOffset.UTC);

    /** Kinds of numbers (1153) of those in X12 (128). */
    private static final Map<String, String> KINDS =
            Map.of("BM", "BM", "MB", "MB", "PO", "ON", "VN", "VN", "SI", "SI", "OI", "OI", "AO", "AAN");

    private StatusMessageOut() {}

    /** @throws BrokenRule {@link StatusNews#WITHOUT_WORDS} when an IFTSTA has no word for it */
    static Report of(StatusNews news) {
        String status = code(news.code())
                .orElseThrow(() -> new BrokenRule(
                        StatusNews.WITHOUT_WORDS,
                        "an IFTSTA has no status for " + news.code(),
                        Map.of("milestone", news.code().name())));
        String town = town(news.place());
        String meaning = placeMeaning(news.code());
        return new Report(
                news.trackingNumber(),
                marks(news.load(), news.references()),
                new Status(
                        status,
                        reason(news),
                        timeMeaning(news.code()),
                        TIME.format(news.when()),
                        "303",
                        meaning,
                        "",
                        town,
                        remark(news.voids())));
    }

    /** What only we tell stands here and in no table: a partner's booked or cancelled booking may be another than ours. */
    private static Optional<String> code(MilestoneCode milestone) {
        return switch (milestone) {
            case ESTIMATE -> Optional.of(UNDER_WAY);
            case APPOINTMENT_DELIVERY -> Optional.of(BOOKED);
            case CANCELLED -> Optional.of(BOOKING_CANCELLED);
            default -> Crosswalk.REC24.status(milestone);
        };
    }

    private static String reason(StatusNews news) {
        if (news.code() == MilestoneCode.APPOINTMENT_DELIVERY) {
            return APPOINTMENT;
        }
        return Crosswalk.REC24.isReason(news.reason()) ? news.reason() : "";
    }

    private static String timeMeaning(MilestoneCode code) {
        return switch (code) {
            case ESTIMATE -> EXPECTED;
            case APPOINTMENT_DELIVERY -> SCHEDULED;
            default -> HAPPENED;
        };
    }

    /** For people: machines take the status that stands. */
    private static String remark(StatusNews.Void wrong) {
        if (wrong == null) {
            return "";
        }
        String code = code(wrong.code()).orElse(wrong.code().name());
        return "EARLIER STATUS " + code + " OF " + TIME.format(wrong.when()) + " IS VOID";
    }

    /** The numbers by which the receiver knows the shipment; the load may be null. */
    static List<Mark> marks(String load, List<Reference> references) {
        List<Mark> marks = new ArrayList<>();
        if (load != null && load.length() <= LONGEST_NUMBER) {
            marks.add(new Mark("CU", load));
        }
        references.stream()
                .filter(r -> KINDS.containsKey(r.qualifier()) && r.value().length() <= LONGEST_NUMBER)
                .limit(MOST_REFERENCES)
                .forEach(r -> marks.add(new Mark(KINDS.get(r.qualifier()), r.value())));
        return marks;
    }

    /** Arrivals and departures share their codes at both ends of the way: the place says at which. */
    private static String placeMeaning(MilestoneCode code) {
        return switch (code) {
            case ARRIVED_PICKUP, LOADED, DEPARTED_PICKUP -> PLACE_OF_LOADING;
            case ARRIVED_DELIVERY, DELIVERED, DEPARTED_DELIVERY, ESTIMATE, APPOINTMENT_DELIVERY -> PLACE_OF_DELIVERY;
            default -> "";
        };
    }

    private static String town(Address address) {
        if (address == null || address.city() == null) {
            return "";
        }
        return address.country() == null ? address.city() : address.city() + ", " + address.country();
    }
}
