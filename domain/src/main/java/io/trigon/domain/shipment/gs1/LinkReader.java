package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads GS1 Digital Links, uncompressed, of any host and any path before the primary key. Identifiers are digits: the words
 * that older editions allowed instead ({@code /gtin/…}) are no longer part of the standard. Parameters of the query that
 * aren't digits are somebody else's business. Source: GS1 Digital Link: URI Syntax, release 1.3, sections 4 and 5.
 */
final class LinkReader {
    private static final int MOST_PARAMETERS = 60;

    private final String text;
    private final int from;
    private final int year;
    private final List<Element> found = new ArrayList<>();

    LinkReader(String text, int from, int year) {
        this.text = text;
        this.from = from;
        this.year = year;
    }

    static boolean looksLike(String text, int at) {
        return text.regionMatches(true, at, "https://", 0, 8) || text.regionMatches(true, at, "http://", 0, 7);
    }

    List<Element> read() {
        int host = text.indexOf("//", from) + 2;
        int end = orEnd(text.indexOf('#', host), text.length());
        int question = orEnd(text.indexOf('?', host), end);
        int pathEnd = Math.min(question, end);
        int path = text.indexOf('/', host);
        if (path == host || path < 0 || path >= pathEnd) {
            throw Fault.at(host, "link-without-key", "", "a link has a host and a primary key in its path");
        }
        readPath(LinkText.cut(text, path + 1, pathEnd, "/"));
        if (question < end) {
            readQuery(question + 1, end);
        }
        return found;
    }

    private void readPath(List<LinkText> segments) {
        int key = keyAmong(segments);
        if (key < 0) {
            throw Fault.at(from, "link-without-key", "", "the path holds no primary key and value");
        }
        Identifier identifier = Identifiers.named(segments.get(key).decoded()).orElseThrow();
        add(identifier, segments.get(key + 1));
        List<String> qualifiers = new ArrayList<>();
        for (int i = key + 2; i < segments.size(); i += 2) {
            LinkText name = segments.get(i);
            qualifiers.add(name.decoded());
            boolean fits = i + 1 < segments.size()
                    && identifier.qualifiers().stream().anyMatch(order -> isInOrder(qualifiers, order));
            if (!fits) {
                throw Fault.at(
                        name.at(0), "link-qualifier", identifier.ai(), "does not have this qualifier at this place");
            }
            add(Identifiers.named(name.decoded()).orElseThrow(), segments.get(i + 1));
        }
    }

    /** The last primary key from which on everything goes in pairs. */
    private static int keyAmong(List<LinkText> segments) {
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            boolean key = Identifiers.named(segments.get(i).decoded())
                    .map(Identifier::isKey)
                    .orElse(false);
            if (key) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInOrder(List<String> qualifiers, List<String> order) {
        int last = -1;
        for (String qualifier : qualifiers) {
            int place = order.indexOf(qualifier);
            if (place <= last) {
                return false;
            }
            last = place;
        }
        return true;
    }

    private void readQuery(int begin, int end) {
        List<LinkText> parameters = LinkText.cut(text, begin, end, "&;");
        BrokenRule.unless(parameters.size() <= MOST_PARAMETERS, "scan-too-long", "a link has too many parameters");
        Set<String> inPath = Set.copyOf(found.stream().map(Element::ai).toList());
        for (LinkText parameter : parameters) {
            int equal = parameter.raw().indexOf('=');
            String name = equal < 0 ? parameter.raw() : parameter.raw().substring(0, equal);
            if (name.matches("\\d+")) {
                attribute(name, parameter, equal, inPath);
            }
        }
    }

    private void attribute(String name, LinkText parameter, int equal, Set<String> inPath) {
        Identifier identifier = Identifiers.named(name)
                .orElseThrow(() ->
                        Fault.at(parameter.at(0), "scan-identifier-unknown", name, "is no application identifier"));
        boolean fits = equal >= 0 && identifier.attribute() && !inPath.contains(name);
        if (!fits) {
            throw Fault.at(parameter.at(0), "link-attribute", name, "can't be an attribute of this link");
        }
        add(identifier, parameter.behind(equal + 1));
    }

    private void add(Identifier identifier, LinkText written) {
        String value = written.decoded();
        Fault fault = identifier.check(value, year);
        if (fault != null) {
            throw ElementReader.refusal(identifier.ai(), fault.shifted(written.shift(fault.offset())), 0);
        }
        if (found.stream()
                .anyMatch(e -> e.ai().equals(identifier.ai()) && !e.value().equals(value))) {
            throw Fault.at(written.at(0), "scan-ambiguous", identifier.ai(), "stands twice with different values");
        }
        if (found.stream().noneMatch(e -> e.ai().equals(identifier.ai()))) {
            found.add(new Element(identifier.ai(), value, written.at(0), year));
        }
    }

    private static int orEnd(int index, int end) {
        return index < 0 ? end : index;
    }
}
