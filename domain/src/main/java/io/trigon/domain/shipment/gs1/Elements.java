package io.trigon.domain.shipment.gs1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one code says, or several on the same unit: elements in the order in which they were read, each once. */
public record Elements(List<Element> list) {
    private static final String FNC1 = "\u001d";

    public Elements {
        list = List.copyOf(list);
    }

    public Optional<String> value(String ai) {
        return list.stream().filter(e -> e.ai().equals(ai)).map(Element::value).findFirst();
    }

    public Optional<Element> element(String ai) {
        return list.stream().filter(e -> e.ai().equals(ai)).findFirst();
    }

    /**
     * What the elements lack or don't stand beside each other, all of it. GS1 judges companions over all codes on a unit,
     * so one code alone is readable with some of these.
     */
    public List<Companion> misfits() {
        return Companion.misfits(list);
    }

    /** These and those of another code on the same unit. */
    public Elements and(Elements other) {
        return new Elements(
                Stream.concat(list.stream(), other.list.stream()).distinct().toList());
    }

    /** {@code (00)123456789012345675(10)LOT}. */
    public String bracketed() {
        return list.stream().map(Element::bracketed).collect(Collectors.joining());
    }

    /** As a symbol holds it behind its first FNC1: predefined lengths first, separators only where they are needed. */
    public String plain() {
        List<Element> ordered = new ArrayList<>(list);
        ordered.sort(Comparator.comparing(e -> !e.identifier().predefined()));
        StringBuilder text = new StringBuilder();
        for (Element element : ordered) {
            text.append(element.ai()).append(element.value());
            boolean last = element == ordered.get(ordered.size() - 1);
            text.append(element.identifier().predefined() || last ? "" : FNC1);
        }
        return text.toString();
    }

    /**
     * As a Digital Link on a host of ours: the first primary key, its qualifiers, all else as attributes.
     *
     * @param stem such as {@code https://id.example.com}
     * @throws io.trigon.domain.shared.BrokenRule {@code link-without-key}, {@code link-attribute}
     */
    public String link(String stem) {
        return LinkWriter.write(stem, list);
    }
}
