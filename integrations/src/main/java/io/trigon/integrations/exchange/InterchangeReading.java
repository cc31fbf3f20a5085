package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.ControlNumbers.Used;
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
import io.trigon.domain.shipment.OrderKind;
import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement;
import io.trigon.integrations.exchange.x12.FunctionalAcknowledgement.Kind;
import io.trigon.integrations.exchange.x12.InterchangeNote;
import io.trigon.integrations.exchange.x12.X12Error;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Schemas;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Terms terms;

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> controlNumbers = new LinkedHashSet<>();
    private final List<Flaw> rejections = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Draft> acknowledgements = new ArrayList<>();
    private final List<Part> rehearsed = new ArrayList<>();
    private final List<Part> effective = new ArrayList<>();
    private List<Part> parts = effective;
    private boolean anyTest;
    private boolean anyReal;

    InterchangeReading(OurAddress us, TradingPartner partner, InboundMessage message, Terms terms) {
        this.answers = new X12Answers(us, partner);
        this.partner = partner;
        this.message = message;
        this.sets = new X12Sets(partner, message);
        this.terms = terms;
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
        acknowledgements.add(answers.toInterchange(interchange, note, false));
    }

    /** @param notes what is wrong with its frame, and forgiven */
    void take(X12Interchange interchange, List<InterchangeNote> notes) {
        name(interchange);
        acknowledge(interchange, notes);
        parts = interchange.test() ? rehearsed : effective;
        interchange.acknowledgements().forEach(ta1 -> parts.add(AcknowledgementTranslator.ta1(ta1)));
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

    /** @param numbers that count as used from now on */
    MessageReading result(List<Used> numbers) {
        return new MessageReading(
                orNull(cut(String.join(" ", types), 40)),
                orNull(cut(String.join(" ", controlNumbers), 40)),
                rejections,
                flaws,
                acknowledgements,
                effective,
                MessageReading.NONE,
                rehearsed,
                anyTest && !anyReal,
                numbers);
    }

    private void name(X12Interchange interchange) {
        anyTest |= interchange.test();
        anyReal |= !interchange.test();
        controlNumbers.add(interchange.controlNumber());
        interchange.groups().forEach(g -> g.transactions().forEach(t -> types.add(t.set())));
        interchange.acknowledgements().forEach(ta1 -> types.add("TA1"));
    }

    private void acknowledge(X12Interchange interchange, List<InterchangeNote> notes) {
        boolean asked =
                interchange.wantsAcknowledgement() && !interchange.groups().isEmpty();
        if (asked || !notes.isEmpty()) {
            InterchangeNote note = notes.isEmpty() ? InterchangeNote.SOUND : notes.get(0);
            acknowledgements.add(answers.toInterchange(interchange, note, true));
        }
        Map<Kind, List<X12Group>> due = new EnumMap<>(Kind.class);
        interchange.groups().stream().filter(FunctionalAcknowledgement::isDue).forEach(group -> kind(group)
                .ifPresent(kind ->
                        due.computeIfAbsent(kind, k -> new ArrayList<>()).add(group)));
        due.forEach((kind, groups) -> acknowledgements.add(answers.toGroups(kind, groups, interchange)));
    }

    /** By which acknowledgement the group is answered; empty when none was agreed. A 999 exists in 005010 only. */
    private Optional<Kind> kind(X12Group group) {
        Acknowledging agreed = group.transactions().stream()
                .map(set -> terms.acknowledging(set.set()))
                .max(Comparator.naturalOrder())
                .orElse(Acknowledging.FUNCTIONAL);
        boolean late = X12Schemas.find(X12Schemas.release(group.version()), Kind.IMPLEMENTATION.set()) != null;
        return switch (agreed) {
            case NONE -> Optional.empty();
            case FUNCTIONAL -> Optional.of(Kind.FUNCTIONAL);
            case IMPLEMENTATION -> Optional.of(late ? Kind.IMPLEMENTATION : Kind.FUNCTIONAL);
        };
    }

    private void take(X12Transaction set, X12Interchange interchange) {
        if (!set.isTaken()) {
            rejections.add(rejection(set));
            return;
        }
        Optional<Flaw> other = terms.otherRelease(set.set(), set.controlNumber(), set.version(), "GS-08");
        if (other.isPresent()) {
            flaws.add(other.get());
            return;
        }
        try {
            switch (set.set()) {
                case "204" -> tender(set, interchange);
                case "214" -> statuses(set);
                case "997", "999" -> parts.add(AcknowledgementTranslator.read(set));
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
            case CANCEL -> parts.add(new Withdrawn(
                    OrderKind.LOAD_TENDER, reading.load(), set.segments().get(0).text()));
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
