package io.trigon.integrations.exchange.plain;

import io.xlate.edi.schema.EDISimpleType.Base;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What segments, places and codes of X12 are called, in one language. */
final class X12Words {
    private static final Set<String> DATES = Set.of("ISA.09", "GS.04", "TA1.02");
    private static final Set<String> TIMES = Set.of("ISA.10", "GS.05", "TA1.03");
    private static final Words EXAMPLES = Words.of("x12-examples");

    private final Words words;
    private final Words findings;
    private final Moments moments;

    X12Words(Locale language) {
        this.words = Words.of("x12", language);
        this.findings = Words.of("check", language);
        this.moments = new Moments(findings, language);
    }

    String segment(String version, String set, String tag) {
        String found = words.find("s." + tag);
        String title = found == null ? X12Slots.title(version, set, tag) : found;
        return title == null ? findings.text("segment", tag) : title;
    }

    /** What the message is called; its own name when we have no word. */
    String set(String set) {
        String found = words.find("set." + set);
        return found == null ? set : set + " " + found;
    }

    String element(Slot slot, String tag, int number, int component) {
        String found = words.first(place(tag, number), "e." + slot.code());
        if (found != null) {
            return found;
        }
        return slot.title() == null ? findings.text("element", "%02d".formatted(number)) : slot.title();
    }

    /** What a value says: its code in words, a date as people write it, else itself. */
    String meaning(Slot slot, String tag, int number, String value) {
        String place = place(tag, number);
        String code = words.first(place + "." + value, "c." + slot.code() + "." + value);
        if (code != null) {
            return code;
        }
        if (tag.equals("ST") && number == 1) {
            return set(value);
        }
        if (slot.base() == Base.DATE || DATES.contains(place)) {
            return moments.date(value);
        }
        if (slot.base() == Base.TIME || TIMES.contains(place)) {
            return moments.time(value);
        }
        boolean coded = slot.isKnown() && value.length() <= 3 && words.hasAny("c." + slot.code() + ".");
        return coded ? findings.text("code.unknown", value) : value;
    }

    /** The segment in one line: by its pattern, else what its elements say, one after another. */
    String says(String tag, List<String> meanings) {
        String pattern = words.find("say." + tag);
        if (pattern == null) {
            return meanings.stream().filter(m -> !m.isEmpty()).collect(Collectors.joining(" · "));
        }
        return Sayings.fill(pattern, meanings);
    }

    /** A value that is taken, with what it means. */
    String choice(Slot slot, String tag, int number, String value) {
        String meaning = words.first(place(tag, number) + "." + value, "c." + slot.code() + "." + value);
        return meaning == null ? value : value + " " + meaning;
    }

    /** How a segment looks when it is right; empty when we have no example. */
    static String example(String tag) {
        String found = EXAMPLES.find(tag);
        return found == null ? "" : found;
    }

    /** How the element at a place looks when it is right; empty when we have no example. */
    static String example(String tag, int number) {
        String[] elements = example(tag).split("\\*", -1);
        return number < 1 || number >= elements.length ? "" : elements[number];
    }

    private static String place(String tag, int number) {
        return "%s.%02d".formatted(tag, number);
    }
}
