package io.trigon.domain.exchange;

import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.BrokenRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A partner in full as it can be written down, read by people, and applied: no secret is in it.
 *
 * @param edifactQualifier null when it has none
 * @param edifactId null when it does not speak EDIFACT
 * @param way by which our messages reach it; null for its folder
 * @param stage null for TEST
 */
public record PartnerProfile(
        String partnerId,
        String name,
        Role role,
        String isaQualifier,
        String isaId,
        String gsId,
        String edifactQualifier,
        String edifactId,
        OutboundMessage.Way way,
        Stage stage,
        List<AgreementTerms> agreements) {

    /** One thing that differs; an empty side is one where it isn't. Key: the field, led by the agreement it is of. */
    public record Difference(String agreement, String field, String before, String after) {}

    private static final String OF_AGREEMENT = "/";

    public PartnerProfile {
        way = way == null ? OutboundMessage.Way.FOLDER : way;
        stage = stage == null ? Stage.TEST : stage;
        agreements = agreements == null ? List.of() : List.copyOf(agreements);
    }

    static PartnerProfile of(TradingPartner p, List<AgreementTerms> agreements) {
        return new PartnerProfile(
                p.partnerId(),
                p.name(),
                p.role(),
                p.isaQualifier(),
                p.isaId(),
                p.gsId(),
                p.edifactQualifier(),
                p.edifactId(),
                p.way(),
                p.stage(),
                agreements);
    }

    /** What changes when the other takes the place of this one; null before for a partner that is new. */
    static List<Difference> differences(PartnerProfile before, PartnerProfile after) {
        Map<String, String> old = before == null ? Map.of() : before.flat();
        Map<String, String> fresh = after.flat();
        Map<String, Boolean> keys = new LinkedHashMap<>();
        fresh.keySet().forEach(k -> keys.put(k, true));
        old.keySet().forEach(k -> keys.put(k, true));
        List<Difference> differences = new ArrayList<>();
        for (String key : keys.keySet()) {
            String was = old.getOrDefault(key, "");
            String is = fresh.getOrDefault(key, "");
            if (!was.equals(is)) {
                int at = key.indexOf(OF_AGREEMENT);
                differences.add(new Difference(at < 0 ? "" : key.substring(0, at), key.substring(at + 1), was, is));
            }
        }
        return differences;
    }

    /** @throws BrokenRule {@code agreement-overlaps}, {@code agreement-incomplete}, {@code partner-cases-and-live} */
    void check() {
        for (int i = 0; i < agreements.size(); i++) {
            AgreementTerms one = agreements.get(i);
            boolean whole = one.direction() != null && one.messageType() != null && one.validFrom() != null;
            BrokenRule.unless(whole, "agreement-incomplete", "an agreement has a direction, a type and a first day");
            for (AgreementTerms other : agreements.subList(0, i)) {
                if (one.overlaps(other)) {
                    throw overlap(one);
                }
            }
        }
    }

    static BrokenRule overlap(AgreementTerms terms) {
        return new BrokenRule(
                "agreement-overlaps",
                "two agreements on " + terms.messageType() + " hold on the same day",
                Map.of("type", terms.messageType(), "from", terms.validFrom().toString()));
    }

    private Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("name", text(name));
        flat.put("role", text(role));
        flat.put("isa", text(isaQualifier) + " / " + text(isaId));
        flat.put("gs", text(gsId));
        flat.put("edifact", edifactId == null ? "" : text(edifactQualifier) + " / " + edifactId);
        flat.put("way", text(way));
        agreements.forEach(a -> flat(a, flat));
        return flat;
    }

    private static void flat(AgreementTerms a, Map<String, String> into) {
        String key = a.direction() + " " + a.messageType() + " " + a.validFrom() + OF_AGREEMENT;
        into.put(key + "release", text(a.release()));
        into.put(key + "validTo", text(a.validTo()));
        into.put(key + "acknowledging", text(a.acknowledging()));
        into.put(key + "ackMinutes", text(a.ackMinutes()));
        into.put(
                key + "tolerances",
                new TreeSet<>(a.tolerances()).stream().map(Enum::name).collect(Collectors.joining(", ")));
        a.cases().forEach(c -> into.put(key + "case " + c.name(), c.needs().isEmpty() ? "-" : c.needs()));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
