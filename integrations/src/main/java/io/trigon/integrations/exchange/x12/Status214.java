package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.List;

/** Writes a shipment status (214) with one status in it. */
public final class Status214 {

    private Status214() {}

    /**
     * What is reported.
     *
     * @param ourNumber our number of the shipment (B1001)
     * @param load the receiver's number of its load (B1002), empty when the load is not of its making
     * @param scac by which we report (B1003)
     * @param references other numbers by which the receiver knows it
     * @param remark of at most two lines (K1); empty for none
     */
    public record Report(
            String ourNumber, String load, String scac, List<Mark> references, Status status, List<String> remark) {}

    /**
     * A number with its kind.
     *
     * @param qualifier element 128
     */
    public record Mark(String qualifier, String value) {}

    /**
     * One status; every text may be empty.
     *
     * @param code element 1650, empty for an appointment
     * @param appointment element 1652, empty for a status
     * @param reason element 1651
     * @param date element 373
     * @param time element 337
     * @param timeCode element 623
     * @param place where; null when it is not said
     * @param stop the stop by its number in the tender; null when it is not said
     */
    public record Status(
            String code,
            String appointment,
            String reason,
            String date,
            String time,
            String timeCode,
            Place place,
            Integer stop) {}

    /** A town, or a point when no town is named: {@code DDDMMSS} with its hemisphere. */
    public record Place(
            String city,
            String region,
            String country,
            String longitude,
            String latitude,
            String eastWest,
            String northSouth) {
        public static Place town(String city, String region, String country) {
            return new Place(city, region, country, "", "", "", "");
        }

        boolean isTown() {
            return !city.isEmpty();
        }
    }

    /**
     * The interchange that reports it.
     *
     * @throws IllegalStateException when the report can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, Report report) {
        try {
            X12Writer writer = new X12Writer(envelope, "QM");
            writer.startSet("214");
            writer.segment(
                    "B10",
                    X12Writer.clean(report.ourNumber(), 30),
                    X12Writer.clean(report.load(), 30),
                    X12Writer.clean(report.scac(), 4));
            for (Mark mark : report.references()) {
                writer.segment("L11", mark.value(), mark.qualifier());
            }
            writer.segment("LX", "1");
            boolean stopFirst = envelope.release().startsWith("005");
            if (stopFirst) {
                writeStop(writer, report.status());
            }
            writeStatus(writer, report.status());
            if (!stopFirst) {
                writeStop(writer, report.status());
            }
            if (!report.remark().isEmpty()) {
                writer.segment(
                        "K1",
                        report.remark().stream()
                                .map(line -> X12Writer.clean(line, 30))
                                .toArray());
            }
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("214 could not be written: " + e.getMessage(), e);
        }
    }

    private static void writeStop(X12Writer writer, Status status) throws EDIStreamException {
        if (status.stop() != null) {
            writer.segment("L11", status.stop(), "QN");
        }
    }

    private static void writeStatus(X12Writer writer, Status status) throws EDIStreamException {
        boolean appointment = status.code().isEmpty();
        writer.segment(
                "AT7",
                status.code(),
                appointment ? "" : status.reason(),
                status.appointment(),
                appointment ? status.reason() : "",
                status.date(),
                status.time(),
                status.timeCode());
        Place place = status.place();
        if (place != null && place.isTown()) {
            writer.segment(
                    "MS1",
                    X12Writer.clean(place.city(), 30),
                    X12Writer.clean(place.region(), 3),
                    X12Writer.clean(place.country(), 3));
        } else if (place != null) {
            writer.segment(
                    "MS1", "", "", "", place.longitude(), place.latitude(), place.eastWest(), place.northSouth());
        }
    }
}
