package io.trigon.web.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.ScanPicture.Seen;
import io.trigon.domain.shipment.gs1.Companion;
import io.trigon.domain.shipment.gs1.Element;
import io.trigon.web.access.Refusals;
import java.util.List;
import java.util.Locale;

/**
 * A code on a picture: what it is, what it says, and what became of it.
 *
 * @param elements what it says by the rules of GS1; null when it is none of GS1's
 * @param lacks companions that miss or must not be there, in English
 * @param unreadable why it is none of GS1's, in the asker's language; null when it is one
 * @param effect null when it was not taken as a scan
 */
public record SeenCode(
        String format,
        String code,
        List<ElementJson> elements,
        List<String> lacks,
        String unreadable,
        ScanLine effect) {

    /** @param title as GS1 calls it; {@code date}, {@code number} and {@code currency} where the value holds one */
    public record ElementJson(String ai, String title, String value, String date, String number, String currency) {
        static ElementJson of(Element element) {
            return new ElementJson(
                    element.ai(),
                    element.title(),
                    element.value(),
                    element.date().map(Object::toString).orElse(null),
                    element.number().map(Object::toString).orElse(null),
                    element.currency().orElse(null));
        }
    }

    static SeenCode of(Seen seen, Locale language) {
        BrokenRule unreadable = seen.unreadable();
        return new SeenCode(
                seen.symbol().format(),
                seen.symbol().code(),
                unreadable != null
                        ? null
                        : seen.elements().list().stream().map(ElementJson::of).toList(),
                unreadable != null
                        ? List.of()
                        : seen.elements().misfits().stream()
                                .map(Companion::toString)
                                .toList(),
                unreadable == null ? null : Refusals.says(language, unreadable),
                seen.outcome() == null ? null : ScanLine.of(seen.outcome(), language));
    }
}
