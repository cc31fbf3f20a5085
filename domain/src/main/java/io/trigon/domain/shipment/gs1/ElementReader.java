package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads element strings, as symbols hold them or as they are printed in brackets, from a place in the text on. */
final class ElementReader {
    private static final char FNC1 = '\u001d';
    private static final String UNREADABLE = "scan-unreadable";
    private static final int MOST = 60;

    private final String text;
    private final int year;
    private final List<Element> found = new ArrayList<>();
    private int at;

    ElementReader(String text, int from, int year) {
        this.text = text;
        this.at = from;
        this.year = year;
    }

    List<Element> read() {
        skipSeparators();
        if (text.startsWith("(", at)) {
            readBracketed();
        } else {
            readPlain();
        }
        return found;
    }

    private void readPlain() {
        while (at < text.length()) {
            Identifier identifier = identifierHere();
            int from = at + identifier.ai().length();
            int separator = text.indexOf(FNC1, at);
            int rest = separator < 0 ? text.length() : separator;
            int end = identifier.predefined() ? from + identifier.most() : rest;
            if (end > rest) {
                throw Fault.at(strangeOr(from, rest, identifier), UNREADABLE, identifier.ai(), "ends too soon");
            }
            element(identifier, from, end);
            at = end;
            skipSeparators();
        }
    }

    /** What ends too soon is shown at its beginning, unless a strange character is why. */
    private int strangeOr(int from, int end, Identifier identifier) {
        Fault strange = identifier.parts().get(0).repertoire().check(text.substring(Math.min(from, end), end));
        return strange == null ? at : from + strange.offset();
    }

    private Identifier identifierHere() {
        boolean digits = text.length() >= at + 2 && isDigit(at) && isDigit(at + 1);
        if (!digits) {
            throw Fault.at(at, UNREADABLE, "", "an element begins with the digits of its identifier");
        }
        return Identifiers.leading(text, at)
                .orElseThrow(() -> Fault.at(
                        at, "scan-identifier-unknown", "", "no application identifier begins with these digits"));
    }

    private void readBracketed() {
        while (at < text.length()) {
            if (text.charAt(at) != '(') {
                throw Fault.at(at, UNREADABLE, "", "an element begins with its identifier in brackets");
            }
            String ai = bracketHere(at)
                    .orElseThrow(() -> Fault.at(at, UNREADABLE, "", "an identifier has 2 to 4 digits in brackets"));
            Identifier identifier = Identifiers.named(ai)
                    .orElseThrow(() -> Fault.at(at + 1, "scan-identifier-unknown", ai, "is no application identifier"));
            int from = at + ai.length() + 2;
            int next = nextBracket(from);
            while (from < next && text.charAt(from) == ' ') {
                from++;
            }
            element(identifier, from, endWithout(from, next));
            at = next;
        }
    }

    private Optional<String> bracketHere(int open) {
        int close = text.indexOf(')', open);
        boolean fits = close > open + 2 && close <= open + 5;
        for (int i = open + 1; i < close && fits; i++) {
            fits = isDigit(i);
        }
        return fits ? Optional.of(text.substring(open + 1, close)) : Optional.empty();
    }

    /** Where the next element begins; brackets with a backslash before them, or without an identifier, are data. */
    private int nextBracket(int from) {
        for (int i = text.indexOf('(', from); i >= 0; i = text.indexOf('(', i + 1)) {
            if (text.charAt(i - 1) != '\\' && bracketHere(i).isPresent()) {
                return i;
            }
        }
        return text.length();
    }

    /** Printed texts have blanks between elements, and scanners leave a separator there. */
    private int endWithout(int from, int end) {
        int last = end;
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == FNC1)) {
            last--;
        }
        return last;
    }

    private void element(Identifier identifier, int from, int end) {
        String raw = text.substring(from, end);
        String value = raw.replace("\\(", "(");
        Fault fault = identifier.check(value, year);
        if (fault != null) {
            throw refusal(identifier.ai(), fault, from);
        }
        BrokenRule.unless(found.size() < MOST, "scan-too-long", "a code has at most " + MOST + " elements");
        add(new Element(identifier.ai(), value, from, year));
    }

    static BrokenRule refusal(String ai, Fault fault, int from) {
        boolean sscc = "00".equals(ai) && "scan-check-digit".equals(fault.code());
        return Fault.at(from + fault.offset(), sscc ? "sscc-check-digit" : fault.code(), ai, fault.why());
    }

    /** The same again says nothing new; another value of the same identifier can't both be true. */
    private void add(Element element) {
        for (Element known : found) {
            if (known.ai().equals(element.ai())) {
                if (!known.value().equals(element.value())) {
                    throw Fault.at(
                            element.index(), "scan-ambiguous", element.ai(), "stands twice with different values");
                }
                return;
            }
        }
        found.add(element);
    }

    private void skipSeparators() {
        while (at < text.length() && text.charAt(at) == FNC1) {
            at++;
        }
    }

    private boolean isDigit(int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }
}
