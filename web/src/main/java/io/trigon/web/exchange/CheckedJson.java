package io.trigon.web.exchange;

import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.web.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A text as it was read.
 *
 * @param partner whose it was taken for; null when nobody of this sender is known
 * @param sound whether nothing keeps any of it back
 * @param cut whether more segments follow than are listed
 * @param answers what its sender would be answered; not sent
 */
public record CheckedJson(
        PlainReading.Syntax syntax,
        String partner,
        boolean sound,
        boolean cut,
        List<FindingJson> findings,
        List<AnswerJson> answers,
        List<LineJson> segments) {

    /** Something wrong: where, what, and how it looks when it is right. {@code segment} is 0 when it is at none. */
    public record FindingJson(
            PlainReading.Weight weight,
            int segment,
            String place,
            String code,
            String says,
            String found,
            String expected,
            String example) {
        static FindingJson of(Finding f, Locale language) {
            return new FindingJson(
                    f.weight(),
                    f.line(),
                    f.place(),
                    f.code(),
                    saying(f, language),
                    f.found(),
                    f.expected(),
                    f.example());
        }
    }

    /** A segment beside its reading. */
    public record LineJson(
            int number,
            String message,
            String control,
            int position,
            String tag,
            String raw,
            String name,
            String says,
            List<ElementJson> elements) {
        static LineJson of(Line l) {
            return new LineJson(
                    l.number(),
                    l.set(),
                    l.control(),
                    l.position(),
                    l.tag(),
                    l.raw(),
                    l.name(),
                    l.says(),
                    l.elements().stream().map(ElementJson::of).toList());
        }
    }

    /** An element beside what it is and says. */
    public record ElementJson(String place, String raw, String name, String meaning) {
        static ElementJson of(Element e) {
            return new ElementJson(e.place(), e.raw(), e.name(), e.meaning());
        }
    }

    /** An answer that would be sent. */
    public record AnswerJson(String messageType, String raw) {}

    /** The text of a stored message as it reads; what it was answered stands beside it. */
    static CheckedJson of(PlainReading reading, String partner, Locale language) {
        return of(new Checked(partner, reading, List.of()), language);
    }

    static CheckedJson of(Checked checked, Locale language) {
        PlainReading reading = checked.reading();
        return new CheckedJson(
                reading.syntax(),
                checked.partnerId(),
                reading.isSound(),
                reading.cut(),
                reading.findings().stream()
                        .map(f -> FindingJson.of(f, language))
                        .toList(),
                checked.answers().stream()
                        .map(a -> new AnswerJson(a.messageType(), new String(a.content(), StandardCharsets.UTF_8)))
                        .toList(),
                reading.lines().stream().map(LineJson::of).toList());
    }

    /** The words of a finding; those of the quarantine when it brings none. */
    static String saying(Finding finding, Locale language) {
        if (finding.says() != null) {
            return finding.says();
        }
        String reason = Texts.all().find(language, "exchange.reason." + finding.code());
        String rule = reason == null ? Texts.all().find(language, "rule." + finding.code()) : reason;
        return rule == null ? finding.code() : rule;
    }
}
