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
import io.trigon.integrations.exchange.x12.Response990;
import io.trigon.integrations.exchange.x12.X12Error;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Schemas;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Gathers what the interchanges of one message say. */
final class InterchangeReading {

    private final OurAddress us;
    private final TradingPartner partner;
    private final InboundMessage message;

    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> controlNumbers = new LinkedHashSet<>();
    private final List<Flaw> rejections = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Draft> acknowledgements = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    InterchangeReading(OurAddress us, TradingPartner partner, InboundMessage message) {
        this.us = us;
        this.partner = partner;
        this.message = message;
    }

    /** An answer with its writer. */
    private record X12Draft(String messageType, BiFunction<Long, Instant, byte[]> writer) implements Draft {
        @Override
        public byte[] write(long controlNumber, Instant at) {
            return writer.apply(controlNumber, at);
        }
    }

    /** Nothing of the interchange counts, and it gets no answer; {@code interchange} is null when it could not be read. */
    void refuse(X12Interchange interchange, Flaw flaw) {
        if (interchange != null) {
            name(interchange);
        }
        flaws.add(flaw);
    }

    void take(X12Interchange interchange) {
        name(interchange);
        acknowledge(interchange);
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
    }

    private void acknowledge(X12Interchange interchange) {
        List<X12Group> due =
                interchange.groups().stream().filter(Acknowledgement997::isDue).toList();
        if (!due.isEmpty()) {
            String release = release(due.get(0));
            acknowledgements.add(new X12Draft(
                    "997",
                    (number, at) ->
                            Acknowledgement997.write(us.to(partner, number, at, release, interchange.test()), due)));
        }
    }

    private static String release(X12Group group) {
        String release = X12Schemas.release(group.version());
        return X12Schemas.VERSIONS.contains(release) ? release : "004010";
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
                default -> flaws.add(new Flaw("set-without-use", "set=" + set.set()));
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
                    (accepted, trackingNumber) -> new X12Draft(
                            "990",
                            (number, at) -> Response990.write(
                                    us.to(partner, number, at, set.version(), interchange.test()),
                                    new Response990.Answer(
                                            reading.scac(), reading.load(), accepted, trackingNumber, "")))));
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
                .map(e -> "; place=" + e.place() + "; code=" + e.code() + "; value=" + e.value())
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
