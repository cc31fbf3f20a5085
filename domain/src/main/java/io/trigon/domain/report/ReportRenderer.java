package io.trigon.domain.report;

import io.trigon.domain.exchange.PartnerScore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/** Makes documents of sheets. The bytes are a whole file. */
public interface ReportRenderer {
    /** Times are texts already, in the zone of the place. */
    record ProofSheet(
            String trackingNumber,
            String shipper,
            String shipperAddress,
            String consignee,
            String consigneeAddress,
            String carrier,
            List<Line> references,
            List<Goods> goods,
            String pickedUp,
            String arrived,
            String delivered,
            String promised,
            String signedBy,
            String signedAt,
            String remark) {}

    record Line(String name, String value) {}

    record Goods(String sscc, String packaging, int pieces, String weight, String description) {}

    /** One label, 105 by 148 mm (A6), one page for each unit. */
    record LabelSheet(
            String trackingNumber,
            String shipper,
            String shipperAddress,
            String consignee,
            String consigneeAddress,
            String carrier,
            String reference,
            List<LabelUnit> units) {}

    /**
     * The SSCC has 18 digits, or is null: then there are no codes; {@code position} is such as {@code 1/4}.
     *
     * @param matrix elements for the GS1 DataMatrix, bracketed; begins with the SSCC
     */
    record LabelUnit(
            String sscc, String packaging, String weight, String description, String position, String matrix) {}

    /** How a triangle was served in a period, both days included; shares are 0 to 1, null without deliveries. */
    record ScorecardSheet(
            String shipper,
            String consignee,
            String shipperStanding,
            String consigneeStanding,
            String shipperHealth,
            String consigneeHealth,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            long delivered,
            long onTime,
            Double onTimeShare,
            Double promisedShare,
            Double medianTransitHours,
            long delaysTold,
            Double medianWarningHours,
            List<ScoreMonth> months,
            List<ScoreShipment> shipments,
            List<PartnerScore> partners) {}

    record ScoreMonth(String month, long delivered, long late) {}

    /** {@code reason} is the name of the side that a late delivery is put down to, such as {@code CARRIER}; else null. */
    record ScoreShipment(
            String trackingNumber,
            String reference,
            String delivered,
            String promised,
            Long lateByMinutes,
            String reason) {}

    byte[] proofOfDelivery(ProofSheet sheet, Locale language);

    /** The labels of these shipments, a page for each unit, as PDF. */
    byte[] labels(List<LabelSheet> sheets, Locale language);

    /** The label of one unit as PNG. @param unit counts from 0 @param dpi dots to the inch, as of the printer */
    byte[] labelPicture(LabelSheet sheet, int unit, int dpi, Locale language);

    /** The labels of all units as PNG, one after the other, as they are made. @param taker of a picture and its unit, from 0 */
    void labelPictures(LabelSheet sheet, int dpi, Locale language, ObjIntConsumer<byte[]> taker);

    byte[] scorecard(ScorecardSheet sheet, ReportFormat format, Locale language);
}
