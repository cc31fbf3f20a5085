package io.trigon.reports.report;

import io.trigon.domain.exchange.PartnerScore;
import io.trigon.domain.report.ReportRenderer.ScoreShipment;
import io.trigon.domain.report.ReportRenderer.ScorecardSheet;
import io.trigon.reports.shared.Paper;
import io.trigon.reports.shared.Template;
import java.awt.Font;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** How a triangle was served in a period: as a document on A4, and as a workbook to go on reckoning with. */
final class ScorecardPaper {
    private static final int LONGEST_NAME = 32;

    private final Template document = Template.of("scorecard");
    private final Template sheet = Template.of("scorecard-sheet");

    byte[] pdf(ScorecardSheet score, Locale language) {
        ResourceBundle words = Template.words(language);
        return Paper.pdf(
                document.fill(head(score, words, language), rows(score, words, language), language),
                title(score, words));
    }

    byte[] xlsx(ScorecardSheet score, Locale language) {
        ResourceBundle words = Template.words(language);
        return Paper.xlsx(
                sheet.fill(numbers(score, words, language), rows(score, words, language), language),
                words.getString("score.title"));
    }

    private static String title(ScorecardSheet score, ResourceBundle words) {
        return words.getString("score.title") + " " + score.shipper() + " – " + score.consignee();
    }

    private static Map<String, Object> sides(ScorecardSheet score, ResourceBundle words, Locale language) {
        Map<String, Object> head = new HashMap<>();
        head.put("shipper", score.shipper());
        head.put("consignee", score.consignee());
        head.put("shipperStanding", Words.of(words, "standing", score.shipperStanding()));
        head.put("consigneeStanding", Words.of(words, "standing", score.consigneeStanding()));
        head.put("shipperHealth", Words.of(words, "health", score.shipperHealth()));
        head.put("consigneeHealth", Words.of(words, "health", score.consigneeHealth()));
        head.put("period", day(score.from(), language) + " – " + day(score.to(), language));
        head.put("zone", Words.message(words, "score.zone", score.zone().getId(), language));
        return head;
    }

    private static Map<String, Object> head(ScorecardSheet score, ResourceBundle words, Locale language) {
        Map<String, Object> head = sides(score, words, language);
        NumberFormat number = NumberFormat.getIntegerInstance(language);
        head.put("mark", new Mark());
        Font font = FontUtil.getInstance(net.sf.jasperreports.engine.DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles("Trigon Sans", Font.PLAIN, 8f, language, true);
        head.put(
                "chart",
                new MonthBars(score.months(), words.getString("score.in.time"), words.getString("score.late"), font));
        head.put("delivered", number.format(score.delivered()));
        head.put("onTime", Words.share(score.onTimeShare(), language));
        head.put(
                "onTimeNote",
                score.promisedShare() == null
                        ? null
                        : Words.message(
                                words, "score.promised.share", Words.share(score.promisedShare(), language), language));
        head.put("transit", Words.hours(score.medianTransitHours(), words, language));
        head.put("told", number.format(score.delaysTold()));
        head.put(
                "warning",
                score.medianWarningHours() == null
                        ? null
                        : words.getString("score.warning") + " "
                                + Words.hours(score.medianWarningHours(), words, language));
        head.put("none", score.shipments().isEmpty());
        head.putAll(partners(score, language));
        return head;
    }

    /** Columns of lines that stand beside each other; null when no partner told anything. */
    private static Map<String, Object> partners(ScorecardSheet score, Locale language) {
        NumberFormat number = NumberFormat.getIntegerInstance(language);
        Map<String, Object> columns = new HashMap<>();
        columns.put("partnerNames", column(score, p -> cut(p.name())));
        columns.put("partnerStatuses", column(score, p -> number.format(p.statuses())));
        columns.put("partnerDoubted", column(score, p -> number.format(p.doubted())));
        columns.put("partnerPrompt", column(score, p -> Words.share((double) p.prompt() / p.statuses(), language)));
        columns.put("partnerScores", column(score, p -> String.valueOf(p.score())));
        return columns;
    }

    private static String column(ScorecardSheet score, Function<PartnerScore, String> cell) {
        return score.partners().isEmpty()
                ? null
                : score.partners().stream().map(cell).collect(Collectors.joining("\n"));
    }

    /** A name that broke into a second line would push the others apart. */
    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static Map<String, Object> numbers(ScorecardSheet score, ResourceBundle words, Locale language) {
        Map<String, Object> head = sides(score, words, language);
        head.put("deliveredCount", score.delivered());
        head.put("onTimeCount", score.onTime());
        head.put("onTimeShare", score.onTimeShare());
        head.put("promisedShare", score.promisedShare());
        head.put("transitHours", score.medianTransitHours());
        head.put("toldCount", score.delaysTold());
        head.put("warningHours", score.medianWarningHours());
        return head;
    }

    private static Collection<Map<String, ?>> rows(ScorecardSheet score, ResourceBundle words, Locale language) {
        NumberFormat number = NumberFormat.getIntegerInstance(language);
        List<Map<String, ?>> rows = new ArrayList<>();
        for (ScoreShipment shipment : score.shipments()) {
            Long late =
                    shipment.lateByMinutes() == null || shipment.lateByMinutes() <= 0 ? null : shipment.lateByMinutes();
            Map<String, Object> row = new HashMap<>();
            row.put("trackingNumber", shipment.trackingNumber());
            row.put("reference", shipment.reference());
            row.put("delivered", shipment.delivered());
            row.put("promised", shipment.promised());
            row.put("lateMinutes", late);
            row.put(
                    "lateBy",
                    late == null ? null : Words.message(words, "score.minutes", number.format(late), language));
            row.put("reason", Words.of(words, "side", shipment.reason()));
            rows.add(row);
        }
        return rows;
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }
}
