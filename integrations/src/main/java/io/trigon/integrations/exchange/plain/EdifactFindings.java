package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.integrations.exchange.edifact.EdifactError;
import io.trigon.integrations.exchange.edifact.EdifactGroup;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSchemas;
import io.trigon.integrations.exchange.edifact.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an interchange of EDIFACT has wrong, in words and with an example; at the segment where it is. */
final class EdifactFindings {
    /** Codes of 0085 at an element, and the words that X12 has for the same. */
    private static final Map<String, String> AT_ELEMENT =
            Map.of("12", "e.7", "13", "e.1", "21", "u.21", "37", "e.6", "39", "e.5", "40", "e.4");

    private static final Map<String, String> AT_SEGMENT = Map.of("13", "s.3", "15", "u.15", "35", "s.5", "36", "s.4");

    private final CutText text;
    private final Words words;
    private final EdifactWords names;
    private final Forms forms;
    private final FindingList found;

    EdifactFindings(CutText text, Locale language) {
        this.text = text;
        this.found = new FindingList(text);
        this.words = Words.of("check", language);
        this.names = new EdifactWords(language);
        this.forms = new Forms(words);
    }

    List<Finding> found() {
        return found.all();
    }

    /**
     * A frame around what may be wrong with it.
     *
     * @param reference the sender's number of what it holds
     * @param count how many are inside
     */
    private record Around(String reference, int count) {}

    /** @param code of what the exchange does when its frame is wrong */
    void take(EdifactInterchange interchange, int number, String code) {
        boolean framed = interchange.groups().stream().anyMatch(EdifactGroup::isFramed);
        int inside = framed
                ? interchange.groups().size()
                : (int) interchange.messages().count();
        Around around = new Around(interchange.controlNumber(), inside);
        for (Refusal refusal : interchange.refusals()) {
            String tag = refusal.tag().isEmpty() ? "UNB" : refusal.tag();
            int line = text.line(number, -1, tag);
            ofFrame(refusal, tag, line > 0 ? line : text.last(number), code, around);
        }
        if (!interchange.notes().isEmpty()) {
            outside(text.outside(number));
        }
        int message = 0;
        int group = 0;
        for (EdifactGroup each : interchange.groups()) {
            for (Refusal refusal : each.refusals()) {
                int its = text.nth(number, refusal.tag(), group);
                int line = its > 0 ? its : text.nth(number, "UNG", group);
                Around held = new Around(each.reference(), each.messages().size());
                ofFrame(refusal, refusal.tag(), line, "edifact-group-" + refusal.code(), held);
            }
            for (EdifactMessage one : each.messages()) {
                take(one, number, message++);
            }
            group++;
        }
    }

    /** What stands between messages keeps none of them back, and is for a person. */
    private void outside(int line) {
        String tag = text.at(line) == null ? "" : text.at(line).tag();
        found.add(
                Weight.HELD,
                line,
                tag,
                "edifact-segments-outside",
                words.text("u.33"),
                found.raw(line),
                words.text("want.inside"),
                EdifactWords.example("UNH"));
    }

    private void take(EdifactMessage message, int interchange, int number) {
        Around around = new Around(message.reference(), message.segments().size() + 2);
        for (Refusal refusal : message.refusals()) {
            boolean atEnd = refusal.tag().equals("UNT");
            int line = text.line(interchange, number, atEnd ? Integer.MAX_VALUE : 1);
            ofFrame(refusal, refusal.tag(), line, "edifact-message-" + refusal.code(), around);
        }
        for (EdifactError error : message.errors()) {
            of(error, message.type(), text.line(interchange, number, error.position()));
        }
    }

    private void ofFrame(Refusal refusal, String tag, int line, String code, Around around) {
        int element = Math.max(0, refusal.element() - 1);
        String expected =
                switch (refusal.code()) {
                    case "13" -> element == 0
                            ? words.text("want.trailer", tag)
                            : names.element(tag, element, refusal.component());
                    case "14" -> refusal.component() > 1
                            ? words.text("want.directory")
                            : words.text("want.set", String.join(", ", EdifactSchemas.types()));
                    case "2", "46" -> words.text(refusal.component() > 1 ? "want.syntax" : "want.repertoire");
                    case "26" -> words.text("want.own");
                    case "28" -> around.reference();
                    case "29" -> String.valueOf(around.count());
                    default -> "";
                };
        boolean missing = refusal.code().equals("13");
        String says = missing && element > 0 ? "e.1" : "u." + refusal.code();
        found.add(
                Weight.REFUSED,
                line,
                place(tag, element, refusal.component()),
                code,
                words.find(says) == null
                        ? words.text("t.other", refusal.code())
                        : words.text(says, element > 0 ? names.element(tag, element, refusal.component()) : tag),
                missing ? words.text("is.nothing") : found.raw(line),
                expected,
                EdifactWords.example(tag));
    }

    private void of(EdifactError error, String type, int line) {
        Weight weight = error.fatal() ? Weight.REFUSED : Weight.NOTED;
        if (error.ofSegment()) {
            ofSegment(error, type, line, weight);
            return;
        }
        Slot slot = EdifactWords.slot(type, error.segment(), error.element(), error.component());
        String name = names.element(error.segment(), error.element(), error.component());
        found.add(
                weight,
                line,
                place(error.segment(), error.element(), error.component()),
                "edifact-element-" + error.code(),
                words.text(AT_ELEMENT.getOrDefault(error.code(), "e.other"), name),
                error.value().isEmpty() ? words.text("is.nothing") : error.value(),
                error.code().equals("21")
                        ? words.text("want.character")
                        : forms.of(slot, value -> names.choice(error.segment(), error.element(), value)),
                EdifactWords.example(error.segment(), error.element(), error.component()));
    }

    private void ofSegment(EdifactError error, String type, int line, Weight weight) {
        String name = error.segment() + " " + names.segment(type, error.segment());
        boolean missing = error.code().equals("13");
        String expected =
                switch (error.code()) {
                    case "13" -> name;
                    case "35", "36" -> words.text("want.once");
                    default -> words.text("want.known");
                };
        found.add(
                weight,
                line,
                error.segment(),
                "edifact-segment-" + error.code(),
                words.text(AT_SEGMENT.getOrDefault(error.code(), "s.other"), name),
                missing ? words.text("is.nothing") : found.raw(line),
                expected,
                EdifactWords.example(error.segment()));
    }

    private static String place(String tag, int element, int component) {
        return element == 0 ? tag : "%s-%02d".formatted(tag, element) + (component > 0 ? "." + component : "");
    }
}
