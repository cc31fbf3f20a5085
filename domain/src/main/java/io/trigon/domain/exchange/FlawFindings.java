package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts what keeps a message from having an effect to the segment that its particulars name. */
final class FlawFindings {
    /** Particulars that say where, and what should be there; all others say what is. */
    private static final Set<String> WHERE = Set.of("control", "set", "position", "place", "expected");

    private final PlainReading reading;
    private final UnaryOperator<String> examples;

    /** @param examples how the segment or element of a place looks when it is right; empty when nobody knows */
    FlawFindings(PlainReading reading, UnaryOperator<String> examples) {
        this.reading = reading;
        this.examples = examples;
    }

    Finding of(Weight weight, Flaw flaw) {
        String position = FlawDetail.of(flaw, "position");
        Line line = line(FlawDetail.of(flaw, "control"), position);
        boolean ofEnvelope = flaw.code().startsWith("sender-") || flaw.code().startsWith("receiver-");
        int number =
                line != null ? line.number() : ofEnvelope && !reading.lines().isEmpty() ? 1 : 0;
        String named = FlawDetail.of(flaw, "place");
        String place = named.isEmpty() && line != null && !position.isEmpty() ? line.tag() : named;
        return new Finding(
                weight,
                number,
                place,
                flaw.code(),
                null,
                found(flaw),
                FlawDetail.of(flaw, "expected"),
                place.isEmpty() ? "" : examples.apply(place));
    }

    private Line line(String control, String position) {
        int place = position.matches("\\d{1,9}") ? Integer.parseInt(position) : 1;
        return reading.lines().stream()
                .filter(l -> !control.isEmpty() && l.control().equals(control) && l.position() == place)
                .findFirst()
                .orElse(null);
    }

    /** One particular stands for itself, several are named. */
    private static String found(Flaw flaw) {
        List<String> said = Arrays.stream(
                        flaw.detail() == null ? new String[0] : flaw.detail().split("; "))
                .filter(pair -> !WHERE.contains(pair.substring(0, Math.max(0, pair.indexOf('=')))))
                .toList();
        boolean alone = said.size() == 1 && said.get(0).matches("[a-zA-Z]+=.*");
        return alone ? said.get(0).substring(said.get(0).indexOf('=') + 1) : String.join("; ", said);
    }
}
