package io.trigon.reports.report;

import io.trigon.domain.report.ReportRenderer.Goods;
import io.trigon.domain.report.ReportRenderer.ProofSheet;
import io.trigon.reports.shared.Paper;
import io.trigon.reports.shared.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A proof of delivery on A4. */
final class ProofPaper {
    private final Template template = Template.of("proof");

    byte[] pdf(ProofSheet sheet, Locale language) {
        ResourceBundle words = Template.words(language);
        String title = words.getString("proof.title") + " " + sheet.trackingNumber();
        return Paper.pdf(template.fill(head(sheet, words), rows(sheet.goods()), language), title);
    }

    private static Map<String, Object> head(ProofSheet sheet, ResourceBundle words) {
        Map<String, Object> head = new HashMap<>();
        head.put("mark", new Mark());
        head.put("trackingNumber", sheet.trackingNumber());
        head.put("shipper", sheet.shipper());
        head.put("shipperAddress", sheet.shipperAddress());
        head.put("consignee", sheet.consignee());
        head.put("consigneeAddress", sheet.consigneeAddress());
        head.put("carrier", orDash(sheet.carrier()));
        head.put(
                "references",
                sheet.references().stream()
                        .map(r -> Words.of(words, "reference", r.name()) + " " + r.value())
                        .collect(Collectors.joining("  ·  ")));
        head.put("pickedUp", orDash(sheet.pickedUp()));
        head.put("arrived", orDash(sheet.arrived()));
        head.put("delivered", orDash(sheet.delivered()));
        head.put("promised", orDash(sheet.promised()));
        head.put("signedBy", unlessBlank(sheet.signedBy()));
        head.put("signedAt", unlessBlank(sheet.signedAt()));
        head.put("remark", unlessBlank(sheet.remark()));
        return head;
    }

    private static String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static String unlessBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Collection<Map<String, ?>> rows(List<Goods> goods) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Goods unit : goods) {
            Map<String, Object> row = new HashMap<>();
            row.put("sscc", unit.sscc());
            row.put("packaging", unit.packaging());
            row.put("pieces", unit.pieces());
            row.put("weight", unit.weight());
            row.put("description", unit.description());
            rows.add(row);
        }
        return rows;
    }
}
