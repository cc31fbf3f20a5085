package io.trigon.domain.care;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Contact;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.triangle.SideRole;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words a notice for one side. Names and numbers from outside are data in the text: no pattern is made of them, and line
 * breaks in them become blanks.
 */
final class NoticeText {
    /** A notice in words: plain text, and the language and zone it is written in. */
    record Written(String subject, String body, Locale language, ZoneId zone) {}

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_NAME = 80;
    private static final int REFERENCES = 3;

    private final Delay delay;
    private final Shipment shipment;
    private final SideRole side;
    private final NoticeWords words;
    private final List<Milestone> milestones;
    private final Object[] facts;

    /** The contact may be null when nobody is known there. */
    NoticeText(Delay delay, SideRole side, Contact contact, Locale language, String link, List<Milestone> milestones) {
        this.delay = delay;
        this.shipment = delay.shipment();
        this.side = side;
        this.words = new NoticeWords(language, contact == null ? zoneOf(shipment, side) : contact.zone());
        this.milestones = milestones;
        this.facts = factsFor(contact, link);
    }

    Written write(Notice.Kind kind) {
        String subject = words.of("subject." + kind + "." + side, facts);
        String fitting = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        String body = String.join("\n\n", paragraphs(kind)) + "\n";
        return new Written(fitting, body, words.language(), words.zone());
    }

    private List<String> paragraphs(Notice.Kind kind) {
        boolean arrived = kind == Notice.Kind.ALL_CLEAR || kind == Notice.Kind.ARRIVED_LATE;
        List<String> text = new ArrayList<>();
        text.add(words.of("greeting", facts));
        text.add(words.of("opening." + kind + "." + side, facts) + (arrived ? "" : words.of("because", whyText())));
        text.add(arrived ? words.of("figures.arrived", facts) : words.of(figuresKey(), facts));
        text.add(words.of(doKey(kind), facts));
        text.add(words.of("link", facts));
        text.add(words.of(arrived ? "closing.arrived" : "closing", facts));
        return text;
    }

    private String figuresKey() {
        return delay.lateness().toMinutes() > 0 ? "figures.late" : "figures.in-time";
    }

    /** A consignee without a contract is written to as a guest. */
    private String doKey(Notice.Kind kind) {
        if (kind == Notice.Kind.ALL_CLEAR || kind == Notice.Kind.ARRIVED_LATE) {
            return "do." + kind;
        }
        Standing standing = shipment.triangle().side(side).standing();
        return "do." + side + (side == SideRole.CONSIGNEE && standing != Standing.CONTRACTED ? ".GUEST" : "");
    }

    private String whyText() {
        MilestoneCode trouble = shipment.trouble();
        String what = trouble != null && words.has("why." + trouble) ? "why." + trouble : "why." + shipment.status();
        return words.of(words.has(what) ? what : "why.UNKNOWN", facts) + cause(trouble);
    }

    /** Only causes that are nobody's fault: blame is not for a notice. */
    private String cause(MilestoneCode trouble) {
        return milestones.stream()
                .filter(m -> trouble != null && m.code() == trouble && m.doubt() == null && m.reason() != null)
                .reduce((a, b) -> b)
                .map(m -> "cause." + m.reason())
                .filter(words::has)
                .map(words::of)
                .orElse("");
    }

    private Object[] factsFor(Contact contact, String link) {
        Stop to = shipment.destination();
        String city = to == null || to.site() == null || to.site().address() == null
                ? ""
                : plain(to.site().address().city());
        Company own = shipment.party(side);
        var arrived = shipment.arrivedAt() == null ? delay.expected() : shipment.arrivedAt();
        return new Object[] {
            plain(contact == null || contact.name() == null ? own.name() : contact.name()),
            plain(shipment.shipper().name()),
            plain(shipment.consignee().name()),
            city.isEmpty() ? "" : words.of("in-city", city),
            shipment.trackingNumber().value(),
            words.fullTime(delay.promised()),
            words.fullTime(delay.expected()),
            words.range(delay.earliest(), delay.latest()),
            words.span(delay.lateness().abs()),
            words.zoneName(),
            link,
            references(),
            words.fullTime(arrived),
            words.shortTime(delay.expected()),
            words.span(Duration.between(delay.promised(), arrived).abs())
        };
    }

    private String references() {
        String values = shipment.references().stream()
                .sorted(Comparator.comparingInt((Reference r) -> Reference.rankOf(r.qualifier()))
                        .thenComparing(Reference::value))
                .map(r -> plain(r.value()))
                .limit(REFERENCES)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : words.of("references", values);
    }

    private static ZoneId zoneOf(Shipment shipment, SideRole side) {
        Stop stop = side == SideRole.SHIPPER ? shipment.origin() : shipment.destination();
        return stop == null ? ZoneOffset.UTC : stop.zone();
    }

    private static String plain(String foreign) {
        String oneLine = foreign == null
                ? ""
                : foreign.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return oneLine.length() <= LONGEST_NAME ? oneLine : oneLine.substring(0, LONGEST_NAME);
    }
}
