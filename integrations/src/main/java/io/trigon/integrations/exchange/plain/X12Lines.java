package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.integrations.exchange.x12.X12Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the words beside the segments of an X12 text. */
final class X12Lines {
    private final X12Words words;
    private String version = "";

    X12Lines(Locale language) {
        this.words = new X12Words(language);
    }

    List<Line> of(List<RawSegment> segments) {
        List<Line> lines = new ArrayList<>();
        for (RawSegment segment : segments) {
            if (segment.is("GS")) {
                version = X12Schemas.release(segment.at(8));
            }
            lines.add(line(segment, lines.size() + 1));
        }
        return lines;
    }

    private Line line(RawSegment segment, int number) {
        List<Element> elements = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (int i = 1; i <= segment.elements().size(); i++) {
            meanings.add(element(segment, i, elements));
        }
        return new Line(
                number,
                segment.set(),
                segment.control(),
                segment.position(),
                segment.tag(),
                segment.raw(),
                text(segment),
                words.segment(version, segment.set(), segment.tag()),
                words.says(segment.tag(), meanings),
                elements);
    }

    /** Adds what the element, or each of its components, says; all of it in one text. */
    private String element(RawSegment segment, int number, List<Element> into) {
        List<String> components = segment.elements().get(number - 1);
        List<String> said = new ArrayList<>();
        for (int c = 1; c <= components.size(); c++) {
            String value = components.get(c - 1);
            if (!value.isBlank()) {
                Slot slot = X12Slots.at(version, segment.set(), segment.tag(), number, c);
                String meaning = words.meaning(slot, segment.tag(), number, value);
                String place = "%s-%02d".formatted(segment.tag(), number) + (components.size() > 1 ? "." + c : "");
                into.add(new Element(place, value, words.element(slot, segment.tag(), number, c), meaning));
                said.add(meaning);
            }
        }
        return String.join(" ", said);
    }

    /** As {@link io.trigon.integrations.exchange.x12.X12Segment#text()} writes it. */
    private static String text(RawSegment segment) {
        int last = segment.elements().size();
        while (last > 0 && segment.elements().get(last - 1).stream().allMatch(String::isEmpty)) {
            last--;
        }
        return segment.tag()
                + segment.elements().subList(0, last).stream()
                        .map(e -> "*" + String.join(">", e).strip())
                        .collect(Collectors.joining());
    }
}
