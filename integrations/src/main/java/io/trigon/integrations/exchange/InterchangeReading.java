package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.exchange.StatusReport;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.x12.Acknowledgement997;
import io.trigon.integrations.exchange.x12.InterchangeAcknowledgement;
import io.trigon.integrations.exchange.x12.InterchangeNote;
import io.trigon.integrations.exchange.x12.X12Error;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what the interchanges of one message say. */
final class InterchangeReading {

    /** How much of a wrong value is said again to people. */
    private static final int VALUE = 80;

    private final X12Answers answers;
    private final TradingPartner partner;
    private final InboundMessage message;
    private final X12Sets sets;

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> controlNumbers = new LinkedHashSet<>();
    private final List<Flaw> rejections = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Draft> acknowledgements = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    InterchangeReading(OurAddress us, TradingPartner partner, InboundMessage message) {
        this.answers = new X12Answers(us, partner);
        this.partner = partner;
        this.message = message;
        this.sets = new X12Sets(partner, message);
    }

    /** Nothing of the interchange counts, and it gets no answer; {@code interchange} is null when it could not be read. */
    void refuse(X12Interchange interchange, Flaw flaw) {
        if (interchange != null) {
            name(interchange);
        }
        flaws.add(flaw);
    }

    /** Nothing of the interchange counts, for its own frame is wrong; its sender is told which way. */
    void reject(X12Interchange interchange, InterchangeNote note, Flaw flaw) {
        refuse(interchange, flaw);
        acknowledgements.add(answers.toInterchange(interchange, note));
    }

    void take(X12Interchange interchange) {
        name(interchange);
        acknowledge(interchange);
        interchange.acknowledgements().stream()
                .filter(ta1 -> !ta1.at(4).equals("A"))
                .forEach(ta1 -> flaws.add(new Flaw("our-message-refused", "segment=" + ta1.text())));
        for (X12Group group : interchange.groups()) {
            if (!group.refusals().isEmpty()) {
                rejections.add(new Flaw(
                        "x12-group-refused",
                        "group=" + group.controlNumber() + "; codes=" + String.join(", ", group.refusals())));
                continue;
            }
            group.transactions().forEach(set -> take(set, interchange));
        }
    }

    MessageReading result() {
        return new MessageReading(
                orNull(cut(String.join(" ", types), 40)),
                orNull(cut(String.join(" ", controlNumbers), 40)),
                rejections,
                flaws,
                acknowledgements,
                parts);
    }

    private void name(X12Interchange interchange) {
        controlNumbers.add(interchange.controlNumber());
        interchange.groups().forEach(g -> g.transactions().forEach(t -> types.add(t.set())));
        interchange.acknowledgements().forEach(ta1 -> types.add("TA1"));
    }

    private void acknowledge(X12Interchange interchange) {
        InterchangeNote note = interchange.note();
        if (InterchangeAcknowledgement.isDue(interchange, note)) {
            acknowledgements.add(answers.toInterchange(interchange, note));
        }
        List<X12Group> due =
                interchange.groups().stream().filter(Acknowledgement997::isDue).toList();
        if (!due.isEmpty()) {
            acknowledgements.add(answers.toGroups(due, interchange));
        }
    }

    private void take(X12Transaction set, X12Interchange interchange) {
        if (!set.isTaken()) {
            rejections.add(rejection(set));
            return;
        }
        try {
            switch (set.set()) {
                case "204" -> tender(set, interchange);
                case "214" -> statuses(set);
                case "997" -> acknowledged(set);
                default -> parts.add(sets.read(set));
            }
        } catch (BrokenRule broken) {
            flaws.add(flaw(broken, set));
        }
    }

    private void tender(X12Transaction set, X12Interchange interchange) {
        TenderTranslator.Reading reading =
                TenderTranslator.read(set, partner.partnerId(), message.id(), message.receivedAt());
        switch (reading.purpose()) {
            case CANCEL -> parts.add(
                    new Withdrawn(reading.load(), set.segments().get(0).text()));
            default -> parts.add(new Tendered(
                    reading.tender(),
                    reading.purpose() == TenderTranslator.Purpose.CHANGE,
                    answers.toTender(reading, set, interchange)));
        }
    }

    private void statuses(X12Transaction set) {
        StatusTranslator.Reading reading = StatusTranslator.read(set);
        reading.lines().forEach(line -> parts.add(report(line)));
        reading.problems().forEach(problem -> flaws.add(flaw(problem, set)));
    }

    private static StatusReport report(StatusLine line) {
        return new StatusReport(
                line.references(),
                line.code(),
                line::at,
                line.key(),
                line.stopNumber(),
                orNull(line.reason()),
                line.side(),
                orNull(line.place()),
                line.placeZone(),
                line.point(),
                line.evidence());
    }

    /** A partner's acknowledgement matters to people only when it refuses something of ours. */
    private void acknowledged(X12Transaction set) {
        for (X12Segment segment : set.segments()) {
            boolean refused =
                    (segment.is("AK5") || segment.is("AK9")) && !segment.at(1).matches("[AE]");
            if (refused) {
                flaws.add(new Flaw("our-message-refused", "segment=" + segment.text()));
                return;
            }
        }
    }

    private static Flaw rejection(X12Transaction set) {
        String first = set.errors().stream()
                .filter(X12Error::fatal)
                .findFirst()
                .map(e -> "; place=" + e.place() + "; code=" + e.code() + "; value=" + cut(e.value(), VALUE))
                .orElse("; codes=" + String.join(", ", set.refusals()));
        return new Flaw("x12-set-refused", "set=" + set.set() + "; control=" + set.controlNumber() + first);
    }

    private static Flaw flaw(BrokenRule broken, X12Transaction set) {
        Map<String, String> params = new TreeMap<>(broken.params());
        params.put("set", set.set());
        params.put("control", set.controlNumber());
        String detail = params.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
        return new Flaw(broken.code(), detail);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
