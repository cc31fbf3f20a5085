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
 * still to come of goods under way.
 */
final class StatusMessageOut {

    private static final String HAPPENED = "334";
    private static final String EXPECTED = "132";
    private static final String UNDER_WAY = "31";
    private static final String PLACE_OF_LOADING = "9";
    private static final String PLACE_OF_DELIVERY = "7";
    private static final int LONGEST_NUMBER = 35;
    private static final int MOST_REFERENCES = 20;

    /** With its offset from universal time: no reader need know the zone of the place. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm'UTC'").withZone(ZoneOffset.UTC);

    /** Kinds of numbers (1153) of those in X12 (128). */
    private static final Map<String, String> KINDS =
            Map.of("BM", "BM", "MB", "MB", "PO", "ON", "SI", "SI", "OI", "ON", "AO", "AAN");

    private StatusMessageOut() {}

    /** @throws BrokenRule {@link StatusNews#WITHOUT_WORDS} when an IFTSTA has no word for it */
    static Report of(StatusNews news) {
        boolean estimate = news.code() == MilestoneCode.ESTIMATE;
        Optional<String> code = estimate ? Optional.of(UNDER_WAY) : Crosswalk.REC24.status(news.code());
        String status = code.orElseThrow(() -> new BrokenRule(
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
                        Crosswalk.REC24.isReason(news.reason()) ? news.reason() : "",
                        estimate ? EXPECTED : HAPPENED,
                        TIME.format(news.when()),
                        "303",
                        meaning,
                        "",
                        town,
                        ""));
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
            case ARRIVED_DELIVERY, DELIVERED, DEPARTED_DELIVERY, ESTIMATE -> PLACE_OF_DELIVERY;
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
