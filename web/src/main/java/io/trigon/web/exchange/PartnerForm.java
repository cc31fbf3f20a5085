package io.trigon.web.exchange;

import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AgreementTerms;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.PartnerProfile;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the guided form of a partner, at all its steps: as it was typed, and what is wrong with it. Agreements are
 * numbered rows, as in {@code type-0}.
 */
final class PartnerForm {
    /** Agreements that a form holds at most. */
    static final int MOST_ROWS = 40;

    private static final List<String> OF_A_ROW =
            List.of("direction", "type", "release", "from", "until", "ack", "minutes", "tolerances", "cases");

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private PartnerForm() {}

    static PartnerForm fresh(LocalDate today) {
        PartnerForm form = new PartnerForm();
        form.put("isaQualifier", "ZZ");
        form.put("way", OutboundMessage.Way.FOLDER.name());
        form.put("direction-0", Direction.IN.name());
        form.put("from-0", today.toString());
        return form;
    }

    static PartnerForm of(PartnerProfile p) {
        PartnerForm form = new PartnerForm();
        form.put("id", p.partnerId());
        form.put("name", p.name());
        form.put("role", p.role());
        form.put("isaQualifier", p.isaQualifier());
        form.put("isaId", p.isaId());
        form.put("gsId", p.gsId());
        form.put("edifactQualifier", p.edifactQualifier());
        form.put("edifactId", p.edifactId());
        form.put("way", p.way());
        for (int i = 0; i < p.agreements().size(); i++) {
            form.put(p.agreements().get(i), i);
        }
        return form;
    }

    private void put(AgreementTerms a, int row) {
        put("direction-" + row, a.direction());
        put("type-" + row, a.messageType());
        put("release-" + row, a.release());
        put("from-" + row, a.validFrom());
        put("until-" + row, a.validTo());
        put("ack-" + row, a.acknowledging());
        put("minutes-" + row, a.ackMinutes());
        typed.put(
                "tolerances-" + row,
                a.tolerances().stream().map(Enum::name).sorted().toList());
        put("cases-" + row, CaseLines.write(a.cases()));
    }

    private void put(String name, Object value) {
        typed.put(name, List.of(value == null ? "" : value.toString()));
    }

    static PartnerForm read(MultivaluedMap<String, String> sent) {
        PartnerForm form = new PartnerForm();
        sent.forEach((name, values) -> {
            if (!name.equals("csrf") && !name.equals("step") && !name.equals("to")) {
                form.typed.put(name, values.stream().map(String::strip).toList());
            }
        });
        return form;
    }

    String value(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    boolean isTyped(String name) {
        return typed.containsKey(name);
    }

    Map<String, List<String>> typed() {
        return typed;
    }

    /** A text key or, led by {@code =}, a text; null when nothing is wrong. */
    String wrong(String name) {
        return wrong.get(name);
    }

    void wrong(String name, String text) {
        wrong.putIfAbsent(name, text);
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Rows that say something, by their number in the form. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            if (!value("type-" + i).isEmpty()) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** Numbers of rows to show: those that say something, and some more. */
    List<Integer> rowsAnd(int spare) {
        List<Integer> rows = new ArrayList<>(rows());
        for (int i = 0, more = spare; i < MOST_ROWS && more > 0; i++) {
            if (!rows.contains(i)) {
                rows.add(i);
                more--;
            }
        }
        return rows.stream().sorted().toList();
    }

    /** Proposes cases for rows that were not asked about them yet. */
    void proposeCases() {
        for (int row : rows()) {
            if (!isTyped("cases-" + row) && value("direction-" + row).equals(Direction.IN.name())) {
                put(
                        "cases-" + row,
                        CaseLines.write(UsualCases.of(value("type-" + row).toUpperCase(Locale.ROOT))));
            }
        }
    }

    static boolean isOfARow(String name) {
        int at = name.lastIndexOf('-');
        return at > 0 && OF_A_ROW.contains(name.substring(0, at));
    }
}
