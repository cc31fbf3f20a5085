package io.trigon.web.contract;

import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.ServiceMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of a draft, new or revised.
 *
 * @param id null for a new one
 * @param version that the form was made from
 * @param title the number and customer of a draft that is revised; null for a new one
 * @param problem in the reader's words; null when there is none
 * @param others what somebody else made of the fields meanwhile; empty when nobody did
 */
public record DraftPage(
        Long id,
        int version,
        String title,
        List<Choice> companies,
        ContractForm form,
        String problem,
        Map<String, String> others) {
    private static final int SPARE_ROWS = 2;

    /** A company to choose. */
    public record Choice(long id, String name) {}

    public String value(String field) {
        return form.value(field);
    }

    /** A text key; null when nothing is wrong with the field. */
    public String wrong(String field) {
        return form.wrong(field);
    }

    /** What somebody else wrote there meanwhile; null when nobody did. */
    public String other(String field) {
        return others.get(field);
    }

    public ServiceMode[] modes() {
        return ServiceMode.values();
    }

    public RateBasis[] bases() {
        return RateBasis.values();
    }

    public List<String> countries() {
        return List.of(Locale.getISOCountries());
    }

    /** The lanes, and a few empty rows below them. */
    public List<LaneRow> lanes() {
        List<LaneRow> rows = new ArrayList<>(form.lanes());
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(LaneRow.EMPTY);
        }
        return rows;
    }
}
