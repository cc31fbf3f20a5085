package io.trigon.reports.report;

import io.trigon.domain.report.ReportRenderer.LabelSheet;
import io.trigon.domain.report.ReportRenderer.LabelUnit;
import io.trigon.reports.shared.Paper;
import io.trigon.reports.shared.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import net.sf.jasperreports.engine.JasperPrint;

/** Shipping labels on A6, one page a unit. */
final class LabelPaper {
    private final Template template = Template.of("label");

    byte[] pdf(List<LabelSheet> sheets, Locale language) {
        List<JasperPrint> filled = sheets.stream().map(s -> filled(s, language)).toList();
        return Paper.pdf(filled, sheets.get(0).trackingNumber());
    }

    byte[] png(LabelSheet sheet, int unit, int dpi, Locale language) {
        return Paper.png(filled(sheet, language), unit, dpi);
    }

    /** Fills the paper once for all units. */
    void pngs(LabelSheet sheet, int dpi, Locale language, ObjIntConsumer<byte[]> taker) {
        JasperPrint filled = filled(sheet, language);
        for (int unit = 0; unit < sheet.units().size(); unit++) {
            taker.accept(Paper.png(filled, unit, dpi), unit);
        }
    }

    private JasperPrint filled(LabelSheet sheet, Locale language) {
        Map<String, Object> head = new HashMap<>();
        head.put("mark", new Mark());
        head.put("trackingNumber", inGroups(sheet.trackingNumber()));
        head.put("shipper", sheet.shipper());
        head.put("shipperAddress", onOneLine(sheet.shipperAddress()));
        head.put("consignee", sheet.consignee());
        head.put("consigneeAddress", sheet.consigneeAddress());
        head.put("carrier", sheet.carrier());
        head.put("reference", sheet.reference());
        List<Map<String, ?>> rows = new ArrayList<>();
        sheet.units().forEach(unit -> rows.add(row(unit)));
        return template.fill(head, rows, language);
    }

    private static Map<String, Object> row(LabelUnit unit) {
        Map<String, Object> row = new HashMap<>();
        row.put("bars", unit.sscc() == null ? null : new Gs1Bars(unit.sscc()));
        row.put("readable", unit.sscc() == null ? null : "(00) " + unit.sscc());
        row.put("matrix", unit.matrix() == null ? null : new Gs1Matrix(unit.matrix()));
        row.put("packaging", unit.packaging());
        row.put("weight", unit.weight());
        row.put(
                "description",
                unit.packaging() == null ? unit.description() : unit.packaging() + " · " + unit.description());
        row.put("position", unit.position());
        return row;
    }

    /** The sender's address is for the rare way back: small. */
    private static String onOneLine(String address) {
        return address == null ? null : address.replace("\n", ", ");
    }

    /** {@code TG12 3456 7890 ABC}: as people read numbers out. */
    private static String inGroups(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
