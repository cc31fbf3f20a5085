package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes GS1 Digital Links: the primary key, its qualifiers in their order, all else as attributes. */
final class LinkWriter {
    private LinkWriter() {}

    static String write(String stem, List<Element> elements) {
        Element key = elements.stream()
                .filter(e -> e.identifier().isKey())
                .findFirst()
                .orElseThrow(() -> new BrokenRule("link-without-key", "no element is a primary key"));
        List<Element> qualifiers = qualifiers(key, elements);
        StringBuilder link = new StringBuilder(stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem);
        path(link, key);
        qualifiers.forEach(qualifier -> path(link, qualifier));
        char before = '?';
        for (Element element : elements) {
            if (element != key && !qualifiers.contains(element)) {
                BrokenRule.unless(
                        element.identifier().attribute(),
                        "link-attribute",
                        "(" + element.ai() + ") can't be an attribute of a link");
                link.append(before).append(element.ai()).append('=').append(encoded(element.value()));
                before = '&';
            }
        }
        return link.toString();
    }

    /** Those of the order that fits most of the elements. */
    private static List<Element> qualifiers(Element key, List<Element> elements) {
        return key.identifier().qualifiers().stream()
                .map(order -> inOrder(order, elements))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<Element> inOrder(List<String> order, List<Element> elements) {
        List<Element> found = new ArrayList<>();
        order.forEach(ai ->
                elements.stream().filter(e -> e.ai().equals(ai)).findFirst().ifPresent(found::add));
        return found;
    }

    private static void path(StringBuilder link, Element element) {
        link.append('/').append(element.ai()).append('/').append(encoded(element.value()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.US_ASCII)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
