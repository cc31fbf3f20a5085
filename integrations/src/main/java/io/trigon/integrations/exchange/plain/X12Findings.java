package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.integrations.exchange.x12.X12Error;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Schemas;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What an interchange has wrong, in words and with an example; at the segment where it is. */
final class X12Findings {
    private final CutText text;
    private final Words words;
    private final X12Words names;
    private final Forms forms;
    private final FindingList found;

    X12Findings(CutText text, Locale language) {
        this.text = text;
        this.found = new FindingList(text);
        this.words = Words.of("check", language);
        this.names = new X12Words(language);
        this.forms = new Forms(words);
    }

    List<Finding> found() {
        return found.all();
    }

    void take(X12Interchange interchange, int number) {
        for (String flaw : interchange.flaws()) {
            int line = text.line(number, -1, flaw.substring(0, 3));
            found.add(
                    Weight.REFUSED,
                    line,
                    flaw,
                    "x12-trailer-wrong",
                    words.text(flaw.startsWith("IEA") ? "i.end" : "i.begin"),
                    found.raw(line),
                    "",
                    X12Words.example(flaw.substring(0, 3)));
        }
        int message = 0;
        for (int g = 0; g < interchange.groups().size(); g++) {
            X12Group group = interchange.groups().get(g);
            for (String refusal : group.refusals()) {
                ofGroup(refusal, group, number, g);
            }
            for (X12Transaction set : group.transactions()) {
                take(set, number, message++);
            }
        }
    }

    private void ofGroup(String code, X12Group group, int interchange, int number) {
        boolean atEnd = List.of("4", "5").contains(code);
        int line = text.line(interchange, number, atEnd ? "GE" : "GS");
        String expected =
                switch (code) {
                    case "2" -> words.text("want.release", String.join(", ", new TreeSet<>(X12Schemas.VERSIONS)));
                    case "3" -> words.text("want.trailer", "GE");
                    case "4" -> group.controlNumber();
                    case "5" -> String.valueOf(group.transactions().size());
                    default -> "";
                };
        String tag = atEnd ? "GE" : "GS";
        found.add(
                Weight.REFUSED,
                line,
                tag,
                "x12-group-" + code,
                says("g", code),
                found.raw(line),
                expected,
                X12Words.example(tag));
    }

    private void take(X12Transaction set, int interchange, int message) {
        for (String refusal : set.refusals()) {
            if (!refusal.equals("5") || set.errors().isEmpty()) {
                ofSet(refusal, set, interchange, message);
            }
        }
        if (!set.refusals().contains("1")) {
            set.errors().forEach(error -> of(error, set, text.line(interchange, message, error.position())));
        }
    }

    private void ofSet(String code, X12Transaction set, int interchange, int message) {
        boolean atEnd = List.of("3", "4").contains(code);
        int line = text.line(interchange, message, atEnd ? Integer.MAX_VALUE : 1);
        String expected =
                switch (code) {
                    case "1" -> words.text("want.set", String.join(", ", new TreeSet<>(X12Schemas.SETS)));
                    case "2" -> words.text("want.trailer", "SE");
                    case "3" -> set.controlNumber();
                    case "4" -> String.valueOf(
                            text.at(line) == null ? 0 : text.at(line).position());
                    case "23" -> words.text("want.unique");
                    default -> "";
                };
        String tag = atEnd ? "SE" : "ST";
        found.add(
                Weight.REFUSED,
                line,
                tag,
                "x12-set-" + code,
                says("t", code),
                found.raw(line),
                expected,
                X12Words.example(tag));
    }

    private void of(X12Error error, X12Transaction set, int line) {
        Weight weight = error.fatal() ? Weight.REFUSED : Weight.NOTED;
        if (error.ofSegment()) {
            String name = error.segment() + " " + names.segment(set.version(), set.set(), error.segment());
            String expected = ofSegment(error, name);
            boolean missing = error.code().equals("3");
            found.add(
                    weight,
                    line,
                    error.segment(),
                    "x12-segment-" + error.code(),
                    says("s", error.code(), name),
                    missing ? words.text("is.nothing") : found.raw(line),
                    expected,
                    X12Words.example(error.segment()));
            return;
        }
        Slot slot = X12Slots.at(set.version(), set.set(), error.segment(), error.element(), error.component());
        String name = names.element(slot, error.segment(), error.element(), error.component());
        String place = "%s-%02d".formatted(error.segment(), error.element())
                + (error.component() > 1 ? "." + error.component() : "");
        found.add(
                weight,
                line,
                place,
                "x12-element-" + error.code(),
                says("e", error.code(), name),
                error.value().isEmpty() ? words.text("is.nothing") : error.value(),
                ofElement(error, slot, name),
                X12Words.example(error.segment(), error.element()));
    }

    private String ofSegment(X12Error error, String name) {
        return switch (error.code()) {
            case "3" -> name;
            case "4", "5" -> words.text("want.once");
            case "7" -> words.text("want.order");
            default -> words.text("want.known");
        };
    }

    private String ofElement(X12Error error, Slot slot, String name) {
        return switch (error.code()) {
            case "2" -> words.text("want.another", name);
            case "3", "12", "13" -> words.text("want.fewer");
            case "10" -> words.text("want.one");
            default -> forms.of(slot, code -> names.choice(slot, error.segment(), error.element(), code));
        };
    }

    /** What is wrong, by the code of the acknowledgement. */
    private String says(String kind, String code, String... arguments) {
        return words.find(kind + "." + code) == null
                ? words.text(kind + ".other", arguments.length == 0 ? new String[] {code} : arguments)
                : words.text(kind + "." + code, arguments);
    }
}
