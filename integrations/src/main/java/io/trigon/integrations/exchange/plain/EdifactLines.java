package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the words beside the segments of an EDIFACT text. */
final class EdifactLines {
    private final Words words;
    private final Words findings;
    private final Moments moments;

    EdifactLines(Locale language) {
        this.words = Words.of("edifact", language);
        this.findings = Words.of("check", language);
        this.moments = new Moments(findings, language);
    }

    List<Line> of(List<RawSegment> segments) {
        List<Line> lines = new ArrayList<>();
        for (RawSegment segment : segments) {
            lines.add(line(segment, lines.size() + 1));
        }
        return lines;
    }

    private Line line(RawSegment segment, int number) {
        List<Element> elements = new ArrayList<>();
        for (int i = 1; i <= segment.elements().size(); i++) {
            elements(segment, i, elements);
        }
        String name = words.find("s." + segment.tag());
        return new Line(
                number,
                segment.set(),
                segment.control(),
                segment.position(),
                segment.tag(),
                segment.raw(),
                segment.raw(),
                name == null ? findings.text("segment", segment.tag()) : name,
                says(elements),
                elements);
    }

    /** The format of a date is said by the date itself, once it was read. */
    private static String says(List<Element> elements) {
        boolean dated = elements.stream()
                .anyMatch(e -> e.place().equals("DTM-01.2") && !e.meaning().equals(e.raw()));
        return elements.stream()
                .filter(e -> !(dated && e.place().equals("DTM-01.3")))
                .map(Element::meaning)
                .collect(Collectors.joining(" · "));
    }

    private void elements(RawSegment segment, int number, List<Element> into) {
        List<String> components = segment.elements().get(number - 1);
        String place = "%s.%02d".formatted(segment.tag(), number);
        String found = words.find(place);
        String name = found == null ? findings.text("element", "%02d".formatted(number)) : found;
        for (int c = 1; c <= components.size(); c++) {
            String value = components.get(c - 1);
            if (!value.isBlank()) {
                String where = "%s-%02d".formatted(segment.tag(), number) + (components.size() > 1 ? "." + c : "");
                into.add(new Element(where, value, name, meaning(place, c, components)));
            }
        }
    }

    private String meaning(String place, int component, List<String> components) {
        String value = components.get(component - 1);
        return switch (place + "." + component) {
            case "DTM.01.2" -> components.size() < 3 ? value : moments.formatted(value, components.get(2));
            case "UNB.04.1" -> moments.date(value);
            case "UNB.04.2" -> moments.time(value);
            default -> meaning(place, component, value);
        };
    }

    private String meaning(String place, int component, String value) {
        String code = component == 1 ? words.find(place + "." + value) : null;
        String set = place.equals("UNH.02") && component == 1 ? words.find("set." + value) : null;
        return code != null ? code : set != null ? value + " " + set : value;
    }
}
