package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the words beside the events of a document of EPCIS, a line for each. */
final class EpcisLines {
    /** Things that are named one by one; of more, the number is told. */
    private static final int NAMED = 5;

    private final Words words;
    private final DateTimeFormatter moment;

    EpcisLines(Locale language) {
        this.words = Words.of("epcis", language);
        this.moment = DateTimeFormatter.ofPattern(words.text("moment"), language == null ? Locale.ENGLISH : language);
    }

    PlainReading of(EpcisReading reading) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; reading.document() != null && i < reading.numbers().size(); i++) {
            if (lines.size() < TextPlainReader.SHOWN) {
                lines.add(line(
                        reading.document().events().get(i), reading.numbers().get(i) + 1));
            }
        }
        List<Finding> findings =
                reading.faults().stream().map(EpcisLines::finding).toList();
        boolean cut = reading.numbers().size() > lines.size();
        return new PlainReading(Syntax.EPCIS, null, lines, List.of(), cut).with(findings);
    }

    private static Finding finding(EpcisFault fault) {
        return new Finding(
                Weight.HELD,
                fault.event() + 1,
                fault.pointer(),
                fault.code(),
                null,
                fault.found(),
                fault.expected(),
                "");
    }

    private Line line(ObservedEvent event, int number) {
        String type = event.type().word();
        List<Element> elements = elements(event);
        String says = elements.stream().map(Element::meaning).collect(Collectors.joining("; "));
        return new Line(
                number,
                type,
                event.eventId(),
                number,
                type,
                event.json(),
                event.json(),
                words.text(type),
                says,
                elements);
    }

    private List<Element> elements(ObservedEvent event) {
        String when = event.eventTime().toString();
        Stream<Element> elements = Stream.of(
                element("eventTime", when, moment.format(event.eventTime().atOffset(event.offset()))),
                word("action", event.action() == null ? null : event.action().name()),
                word("bizStep", event.bizStep()),
                word("disposition", event.disposition()),
                things("parentID", event.parent() == null ? List.of() : List.of(event.parent())),
                things(
                        "epcs",
                        event.epcs().stream()
                                .map(e -> e.id())
                                .filter(id -> id != event.parent())
                                .toList()),
                things(
                        "quantities",
                        event.quantities().stream().map(q -> q.epcClass()).toList()),
                things("readPoint", Stream.ofNullable(event.readPoint()).toList()),
                things("bizLocation", Stream.ofNullable(event.bizLocation()).toList()),
                things(
                        "bizTransactions",
                        event.bizTransactions().stream().map(t -> t.id()).toList()),
                word(
                        "error",
                        event.error() == null
                                ? null
                                : Objects.toString(event.error().reason(), "declared")));
        return elements.filter(Objects::nonNull).toList();
    }

    private Element element(String place, String raw, String meaning) {
        return new Element(place, raw, words.text("field." + place), meaning);
    }

    private Element word(String place, String word) {
        if (word == null) {
            return null;
        }
        String known = words.find(place + "." + word);
        return element(place, word, known == null ? word.replace('_', ' ') : known);
    }

    private Element things(String place, List<EpcisId> things) {
        if (things.isEmpty()) {
            return null;
        }
        String raw = things.stream().limit(NAMED).map(EpcisId::raw).collect(Collectors.joining(", "));
        String named = things.stream().limit(NAMED).map(EpcisLines::shown).collect(Collectors.joining(", "));
        String more = things.size() > NAMED ? words.text("more", "" + (things.size() - NAMED)) : "";
        return element(place, raw, words.text("says." + place, named + more));
    }

    /** The key with its brackets, as labels have it; what is no key as it came. */
    private static String shown(EpcisId id) {
        return id.key().map(key -> key.bracketed()).orElse(id.raw());
    }
}
