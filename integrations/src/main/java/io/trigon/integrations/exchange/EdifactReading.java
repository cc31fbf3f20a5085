package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ControlNumbers.Used;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Acknowledged;
import io.trigon.domain.exchange.MessageReading.Announced;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Invoiced;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.integrations.exchange.edifact.ControlMessage;
import io.trigon.integrations.exchange.edifact.EdifactError;
import io.trigon.integrations.exchange.edifact.EdifactGroup;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what the EDIFACT interchanges of one stored message say. */
final class EdifactReading {

    private final EdifactAnswers answers;
    private final TradingPartner partner;
    private final InboundMessage message;
    private final Terms terms;

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> controlNumbers = new LinkedHashSet<>();
    private final List<Flaw> rejections = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Draft> acknowledgements = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> rehearsed = new ArrayList<>();
    private boolean anyTest;
    private boolean anyReal;
    private final List<Objection> objections = new ArrayList<>();

    EdifactReading(OurEdifactAddress us, TradingPartner partner, InboundMessage message, Terms terms) {
        this.terms = terms;
        this.answers = new EdifactAnswers(us, partner);
        this.partner = partner;
        this.message = message;
    }

    /** Of which message of which interchange a part is, so that its sender can be told what is wrong with it. */
    private record Objection(EdifactMessage message, EdifactInterchange interchange) {}

    /** Nothing of the interchange counts, and it gets no answer; {@code interchange} is null when it could not be read. */
    void refuse(EdifactInterchange interchange, Flaw flaw) {
        if (interchange != null) {
            name(interchange);
        }
        flaws.add(flaw);
    }

    /** Nothing of the interchange counts, for its own frame is wrong; its sender is told which way. */
    void reject(EdifactInterchange interchange, Flaw flaw) {
        refuse(interchange, flaw);
        acknowledge(interchange);
    }

    /** @param acknowledged whether a CONTRL is to be sent */
    void take(EdifactInterchange interchange, boolean acknowledged) {
        name(interchange);
        if (acknowledged && ControlMessage.isDue(interchange)) {
            acknowledge(interchange);
        }
        if (!interchange.notes().isEmpty()) {
            flaws.add(new Flaw("edifact-segments-outside", "control=" + interchange.controlNumber()));
        }
        for (EdifactGroup group : interchange.groups()) {
            if (group.refusals().isEmpty()) {
                group.messages().forEach(each -> take(each, interchange));
            } else {
                rejections.add(new Flaw(
                        "edifact-group-refused", "group=" + group.reference() + "; codes=" + text(group.refusals())));
            }
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
                parts,
                (part, flaw) -> {
                    Objection of = objections.get(part);
                    return answers.toFlaw(flaw, of.message(), of.interchange());
                },
                rehearsed,
                anyTest && !anyReal,
                numbers);
    }

    private void acknowledge(EdifactInterchange interchange) {
        acknowledgements.add(answers.toInterchange(interchange));
    }

    private void name(EdifactInterchange interchange) {
        controlNumbers.add(interchange.controlNumber());
        anyTest |= interchange.test();
        anyReal |= !interchange.test();
        interchange.messages().forEach(m -> types.add(m.type()));
    }

    private void take(EdifactMessage each, EdifactInterchange interchange) {
        if (!each.isTaken()) {
            rejections.add(rejection(each));
            return;
        }
        Optional<Flaw> other = terms.otherRelease(each.type(), each.reference(), each.directory(), "UNH-02.3");
        if (other.isPresent()) {
            complain(other.get(), each, interchange);
            return;
        }
        try {
            switch (each.type()) {
                case "IFTMIN", "IFTMBF" -> instruction(each, interchange);
                case "IFTSTA" -> statuses(each, interchange);
                case "DESADV" -> add(new Announced(DespatchAdviceTranslator.read(each)), each, interchange);
                case "INVOIC" -> add(new Invoiced(InvoiceTranslator.read(each)), each, interchange);
                case "CONTRL", "APERAK" -> acknowledged(each, interchange);
                default -> flaws.add(new Flaw("set-without-use", "set=" + each.type()));
            }
        } catch (BrokenRule broken) {
            complain(flaw(broken, each), each, interchange);
        }
    }

    /** A flaw that its sender is told of. */
    private void complain(Flaw flaw, EdifactMessage each, EdifactInterchange interchange) {
        flaws.add(flaw);
        answers.toFlaw(flaw, each, interchange).ifPresent(acknowledgements::add);
    }

    /** A test has no effect. */
    private void add(Part part, EdifactMessage each, EdifactInterchange interchange) {
        if (interchange.test()) {
            rehearsed.add(part);
        } else {
            parts.add(part);
            objections.add(new Objection(each, interchange));
        }
    }

    private void instruction(EdifactMessage each, EdifactInterchange interchange) {
        InstructionTranslator.Reading reading =
                InstructionTranslator.read(each, partner.partnerId(), message.id(), message.receivedAt());
        if (reading.purpose() == InstructionTranslator.Purpose.CANCEL) {
            String evidence = each.segments().get(0).text();
            OrderKind kind = each.type().equals("IFTMBF") ? OrderKind.BOOKING : OrderKind.LOAD_TENDER;
            add(new Withdrawn(kind, reading.load(), evidence), each, interchange);
            return;
        }
        boolean booking = each.type().equals("IFTMBF");
        add(
                new Tendered(
                        reading.tender(),
                        reading.purpose() == InstructionTranslator.Purpose.CHANGE,
                        booking
                                ? answers.toBooking(reading.load(), each, interchange)
                                : answers.toInstruction(each, interchange)),
                each,
                interchange);
    }

    private void statuses(EdifactMessage each, EdifactInterchange interchange) {
        ConsignmentStatusTranslator.Reading reading = ConsignmentStatusTranslator.read(each);
        reading.reports().forEach(report -> add(report, each, interchange));
        reading.problems().forEach(problem -> complain(flaw(problem, each), each, interchange));
    }

    /** CONTRL names our interchange, APERAK a document; one that names nothing matters to people when it finds an error. */
    private void acknowledged(EdifactMessage each, EdifactInterchange interchange) {
        if (each.type().equals("CONTRL")) {
            add(ControlTranslator.read(each), each, interchange);
            return;
        }
        Optional<Acknowledged> said = ApplicationAnswerTranslator.read(each);
        if (said.isPresent()) {
            add(said.get(), each, interchange);
            return;
        }
        each.segments().stream()
                .filter(s -> s.is("ERC"))
                .findFirst()
                .ifPresent(erc -> flaws.add(new Flaw("our-message-refused", "segment=" + erc.text())));
    }

    private static Flaw rejection(EdifactMessage each) {
        String first = each.errors().stream()
                .filter(EdifactError::fatal)
                .findFirst()
                .filter(e -> each.refusals().isEmpty())
                .map(e -> "; place=" + e.place() + "; code=" + e.code() + "; value=" + e.value())
                .orElse("; codes=" + text(each.refusals()));
        return new Flaw("edifact-message-refused", "set=" + each.type() + "; control=" + each.reference() + first);
    }

    static String text(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::text).collect(Collectors.joining(", "));
    }

    private static Flaw flaw(BrokenRule broken, EdifactMessage each) {
        Map<String, String> params = new TreeMap<>(broken.params());
        params.put("set", each.type());
        params.put("control", each.reference());
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
