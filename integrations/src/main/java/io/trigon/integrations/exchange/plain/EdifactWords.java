package io.trigon.integrations.exchange.plain;

import io.trigon.integrations.exchange.edifact.EdifactSchemas;
import io.xlate.edi.schema.EDIComplexType;
import java.util.Locale;

/** What segments, places and codes of EDIFACT are called, in one language; and how they look when they are right. */
final class EdifactWords {
    private static final Words EXAMPLES = Words.of("edifact-examples");

    private final Words words;
    private final Words findings;

    EdifactWords(Locale language) {
        this.words = Words.of("edifact", language);
        this.findings = Words.of("check", language);
    }

    String segment(String type, String tag) {
        String found = words.find("s." + tag);
        EDIComplexType segment = Slot.segment(EdifactSchemas.find(type), tag);
        String title = found == null && segment != null ? segment.getTitle() : found;
        return title == null ? findings.text("segment", tag) : title;
    }

    String set(String type) {
        String found = words.find("set." + type);
        return found == null ? type : type + " " + found;
    }

    /** @param component 0 for a simple element, or one that is meant as a whole */
    String element(String tag, int number, int component) {
        String found = words.find("%s.%02d".formatted(tag, number));
        String name = found == null ? findings.text("element", "%02d".formatted(number)) : found;
        return component > 0 ? name + ", " + findings.text("component", String.valueOf(component)) : name;
    }

    /** A value that is taken, with what it means. */
    String choice(String tag, int number, String value) {
        String meaning = words.find("%s.%02d.%s".formatted(tag, number, value));
        return meaning == null ? value : value + " " + meaning;
    }

    /** Place {@code number} of a segment, or its component; never null. */
    static Slot slot(String type, String tag, int number, int component) {
        return Slot.at(Slot.segment(EdifactSchemas.find(type), tag), number, component);
    }

    /** How a segment looks when it is right; empty when we have no example. */
    static String example(String tag) {
        String found = EXAMPLES.find(tag);
        return found == null ? "" : found;
    }

    /** How the element at a place looks, or its component; empty when we have no example. */
    static String example(String tag, int number, int component) {
        String[] elements = example(tag).split("\\+", -1);
        if (number < 1 || number >= elements.length) {
            return "";
        }
        String[] components = elements[number].split(":", -1);
        return component < 1 ? elements[number] : component > components.length ? "" : components[component - 1];
    }
}
