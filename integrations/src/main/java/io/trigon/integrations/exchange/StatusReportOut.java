package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.party.Address;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.x12.Status214;
import io.trigon.integrations.exchange.x12.Status214.Mark;
import io.trigon.integrations.exchange.x12.Status214.Place;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Says a milestone in the codes of a 214: the crosswalk of those we read, backwards. */
final class StatusReportOut {

    /** Longest element 127 of a release. */
    private static final int NUMBER_4010 = 30;

    private static final int NUMBER_5010 = 50;

    private static final int MOST_REFERENCES = 20;
    private static final String NORMAL = "NS";
    private static final String NORMAL_APPOINTMENT = "NA";
    private static final String NOT_SAID_WHY = "BG";

    private StatusReportOut() {}

    /** @throws BrokenRule {@link StatusNews#WITHOUT_WORDS} when a 214 has no word for it */
    static Status214.Report of(StatusNews news, String scac, String release) {
        int longest = release.startsWith("005") ? NUMBER_5010 : NUMBER_4010;
        String load = X12Numbers.isSayable(news.load(), NUMBER_4010) ? news.load() : "";
        return new Status214.Report(
                news.trackingNumber(), load, scac, marks(news, longest), status(news), remark(news));
    }

    private static List<Mark> marks(StatusNews news, int longest) {
        return news.references().stream()
                .filter(r -> r.qualifier().matches("[A-Z0-9]{2,3}") && X12Numbers.isSayable(r.value(), longest))
                .filter(r -> !r.qualifier().equals("QN"))
                .limit(MOST_REFERENCES)
                .map((Reference r) -> new Mark(r.qualifier(), r.value()))
                .toList();
    }

    private static Status214.Status status(StatusNews news) {
        String status = Crosswalk.X12.status(news.code()).orElse("");
        String appointment = Crosswalk.X12.appointment(news.code()).orElse("");
        if (status.isEmpty() && appointment.isEmpty()) {
            throw new BrokenRule(
                    StatusNews.WITHOUT_WORDS,
                    "a 214 has no status for " + news.code(),
                    Map.of("milestone", news.code().name()));
        }
        X12Time time = X12Time.of(news.when(), news.zone());
        return new Status214.Status(
                status,
                appointment,
                reason(news, !appointment.isEmpty()),
                time.date(),
                time.time(),
                time.code(),
                place(news),
                news.stopNumber());
    }

    /** For people: machines take the status that stands. */
    private static List<String> remark(StatusNews news) {
        StatusNews.Void wrong = news.voids();
        if (wrong == null) {
            return List.of();
        }
        String code = Crosswalk.X12
                .status(wrong.code())
                .or(() -> Crosswalk.X12.appointment(wrong.code()))
                .orElse(wrong.code().name());
        X12Time time = X12Time.of(wrong.when(), ZoneOffset.UTC);
        return List.of("EARLIER STATUS " + code + " IS VOID", "OF " + time.date() + " " + time.time() + " UT");
    }

    private static String reason(StatusNews news, boolean appointment) {
        if (Crosswalk.X12.isReason(news.reason())) {
            return news.reason();
        }
        if (appointment) {
            return NORMAL_APPOINTMENT;
        }
        return news.code().kind() == MilestoneCode.Kind.EXCEPTION ? NOT_SAID_WHY : NORMAL;
    }

    /** The town of the stop; elsewhere the point; null when neither is known. A town needs its region or country. */
    private static Place place(StatusNews news) {
        Address address = news.place();
        if (address != null && address.city() != null && (letters(address.region()) || letters(address.country()))) {
            return Place.town(
                    address.city(),
                    letters(address.region()) ? address.region() : "",
                    letters(address.country()) ? address.country() : "");
        }
        return news.point() == null ? null : place(news.point());
    }

    private static boolean letters(String code) {
        return code != null && code.matches("[A-Z]{2}");
    }

    private static Place place(GeoPoint point) {
        return new Place(
                "",
                "",
                "",
                degrees(point.longitude()),
                degrees(point.latitude()),
                point.longitude() < 0 ? "W" : "E",
                point.latitude() < 0 ? "S" : "N");
    }

    /** {@code DDDMMSS} without a sign. */
    private static String degrees(double signed) {
        long seconds = Math.round(Math.abs(signed) * 3_600);
        return "%03d%02d%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
