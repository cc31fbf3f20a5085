package io.trigon.domain.exchange;

import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Syntax;

/** In which release a message comes, as agreements name it. */
final class Releases {
    private static final int X12 = 6;

    private Releases() {}

    /** Such as {@code 004010} or {@code D96A}; empty when it can't be read. */
    static String of(Line header, PlainReading reading) {
        if (reading.syntax() == Syntax.EDIFACT) {
            return value(header, "UNH-02.2") + value(header, "UNH-02.3");
        }
        String release = "";
        for (Line line : reading.lines()) {
            if (line.number() > header.number()) {
                break;
            }
            release = line.tag().equals("GS") ? value(line, "GS-08") : release;
        }
        return release.length() > X12 ? release.substring(0, X12) : release;
    }

    private static String value(Line line, String place) {
        return line.elements().stream()
                .filter(e -> e.place().equals(place))
                .map(Element::raw)
                .findFirst()
                .orElse("");
    }
}
