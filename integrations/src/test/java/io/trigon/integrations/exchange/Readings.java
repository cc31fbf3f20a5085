package io.trigon.integrations.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Frame;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read of a file, as lines that a person can compare. */
final class Readings {

    static final Instant RECEIVED = Instant.parse("2026-03-02T15:20:00Z");

    private Readings() {}

    static List<X12Transaction> sets(String name) throws Exception {
        X12File file = X12Framing.cut(Fixtures.bytes(name), X12Limits.STANDARD);
        List<X12Transaction> sets = new ArrayList<>();
        for (X12Frame frame : file.frames()) {
            for (X12Group group : new X12Reader(X12Limits.STANDARD).read(frame).groups()) {
                sets.addAll(group.transactions());
            }
        }
        return sets;
    }

    static TenderTranslator.Reading tender(String name) throws Exception {
        return TenderTranslator.read(sets(name).get(0), "DEMOSHIP", 7L, RECEIVED);
    }

    static String text(TenderTranslator.Reading reading) {
        Tender t = reading.tender();
        List<String> lines = new ArrayList<>();
        lines.add(reading.purpose() + " load " + reading.load() + " for " + reading.scac() + " key " + t.key());
        lines.add("shipper " + text(t.shipper()));
        lines.add("consignee " + text(t.consignee()));
        lines.add("bill-to " + text(t.billTo()));
        lines.add("carrier " + text(t.carrier()));
        lines.add("equipment " + t.equipmentNumber() + ", mode " + t.mode());
        t.stops()
                .forEach(s -> lines.add("stop %d: %s %s to %s in %s at %s"
                        .formatted(
                                s.orderNumber(),
                                s.kind(),
                                s.window().from(),
                                s.window().to(),
                                s.zone(),
                                text(s.place()))));
        t.units()
                .forEach(u -> lines.add("unit %s, %d %s, %s, %s"
                        .formatted(
                                u.sscc() == null ? "without SSCC" : u.sscc().value(),
                                u.pieces(),
                                u.packaging(),
                                text(u.weight()),
                                u.description())));
        lines.add("references "
                + t.references().stream()
                        .map(r -> r.qualifier() + " " + r.value())
                        .collect(Collectors.joining(", ")));
        return String.join("\n", lines) + "\n";
    }

    static String text(StatusTranslator.Reading reading) {
        String lines = reading.lines().stream()
                .map(l ->
                        "%s %s at %s %s %s, stop %s, reason %s of %s, place %s in %s, point %s, units %s, known as %s\n"
                                .formatted(
                                        l.code(),
                                        l.appointment(),
                                        l.date(),
                                        l.time(),
                                        l.timeCode(),
                                        l.stopNumber(),
                                        l.reason(),
                                        l.side(),
                                        l.place(),
                                        l.placeZone(),
                                        l.point(),
                                        l.ssccs(),
                                        l.references()))
                .collect(Collectors.joining());
        return lines
                + reading.problems().stream()
                        .map(p -> "problem " + p.code() + " " + new java.util.TreeMap<>(p.params()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String text(Weight weight) {
        return weight == null ? "no weight" : weight.value() + " " + weight.unit();
    }

    private static String text(PartyCard card) {
        if (card == null) {
            return "none";
        }
        return Stream.of(
                        card.name(),
                        prefixed("GLN ", card.gln()),
                        prefixed("SCAC ", card.scac()),
                        prefixed("site ", card.siteCode()),
                        text(card.address()),
                        card.zone() == null ? null : card.zone().toString(),
                        prefixed("contact ", card.contactName()),
                        card.email(),
                        card.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    private static String text(Address address) {
        return address == null
                ? null
                : Stream.of(address.street(), address.city(), address.region(), address.postalCode(), address.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
    }

    private static String prefixed(String prefix, String text) {
        return text == null ? null : prefix + text;
    }
}
