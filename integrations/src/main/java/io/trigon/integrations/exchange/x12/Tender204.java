package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.List;

/** Writes a load tender (204): what we ask a carrier to carry. Every text may be empty. */
public final class Tender204 {

    private Tender204() {}

    /**
     * The load.
     *
     * @param purpose B2A01: 00 original, 01 cancellation, 04 change
     * @param scac of the carrier (B202)
     * @param load our number (B204)
     * @param respondBy until when an answer is awaited; null for a cancellation
     * @param offer what is offered, in words; empty for nothing
     * @param charge in hundredths of a dollar (L305); empty when it is none or in another currency
     * @param stops at least one
     */
    public record Load(
            String purpose,
            String scac,
            String load,
            List<Mark> references,
            Moment respondBy,
            String offer,
            String charge,
            PartyLoop shipper,
            PartyLoop consignee,
            Equipment equipment,
            List<Stop> stops,
            Total total) {}

    /** A number with its kind (element 128). */
    public record Mark(String qualifier, String value) {}

    /**
     * A date and time.
     *
     * @param dateMeaning element 432
     * @param timeMeaning element 176
     */
    public record Moment(String dateMeaning, String date, String timeMeaning, String time, String timeCode) {}

    /** @param letters of the owner, empty for none */
    public record Equipment(String letters, String number) {}

    /**
     * A stop.
     *
     * @param reason element 163: LD or UL
     * @param party null when nobody knows who is there
     */
    public record Stop(int number, String reason, List<Moment> moments, PartyLoop party, List<Unit> units) {}

    /**
     * A unit of the goods.
     *
     * @param code element 355
     * @param weightUnit element 188
     */
    public record Unit(String sscc, String code, int pieces, String weight, String weightUnit, String description) {}

    public record Total(String weight, String weightUnit, int pieces) {}

    /**
     * The interchange that tenders it.
     *
     * @throws IllegalStateException when the load can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, Load load) {
        try {
            X12Writer writer = new X12Writer(envelope, "SM");
            writer.startSet("204");
            head(writer, load);
            load.shipper().write(writer);
            load.consignee().write(writer);
            if (load.equipment() != null) {
                writer.segment(
                        "N7", load.equipment().letters(), load.equipment().number());
            }
            for (Stop stop : load.stops()) {
                stop(writer, stop);
            }
            Total total = load.total();
            writer.segment(
                    "L3",
                    total.weight(),
                    total.weight().isEmpty() ? "" : "G",
                    "",
                    "",
                    load.charge(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    total.pieces(),
                    total.weightUnit());
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("204 could not be written: " + e.getMessage(), e);
        }
    }

    private static void head(X12Writer writer, Load load) throws EDIStreamException {
        writer.segment("B2", "", load.scac(), "", load.load(), "", "PP");
        writer.segment("B2A", load.purpose(), "LT");
        for (Mark mark : load.references()) {
            writer.segment("L11", mark.value(), mark.qualifier());
        }
        if (load.respondBy() != null) {
            moment(writer, load.respondBy());
        }
        if (!load.scac().isEmpty()) {
            writer.segment("MS3", load.scac(), "B", "", "M");
        }
        if (!load.offer().isEmpty()) {
            writer.segment("NTE", "OTH", X12Writer.clean(load.offer(), 80));
        }
    }

    private static void stop(X12Writer writer, Stop stop) throws EDIStreamException {
        writer.segment("S5", stop.number(), stop.reason());
        for (Moment moment : stop.moments()) {
            moment(writer, moment);
        }
        if (stop.party() != null) {
            stop.party().write(writer);
        }
        for (Unit unit : stop.units()) {
            unit(writer, unit);
        }
    }

    private static void unit(X12Writer writer, Unit unit) throws EDIStreamException {
        writer.segment("OID", "", "", "", unit.code(), unit.pieces(), unit.weightUnit(), unit.weight());
        if (!unit.sscc().isEmpty()) {
            writer.segment("MAN", "GM", unit.sscc());
        }
        if (!unit.description().isEmpty()) {
            writer.segment("L5", "1", X12Writer.clean(unit.description(), 50));
        }
    }

    private static void moment(X12Writer writer, Moment moment) throws EDIStreamException {
        writer.segment(
                "G62", moment.dateMeaning(), moment.date(), moment.timeMeaning(), moment.time(), moment.timeCode());
    }
}
