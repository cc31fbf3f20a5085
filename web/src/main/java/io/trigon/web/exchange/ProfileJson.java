package io.trigon.web.exchange;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AgreementTerms;
import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A partner with its agreements and cases, as it goes over the API and into a file; no secret is in it. */
public record ProfileJson(
        String id,
        String name,
        TradingPartner.Role role,
        TradingPartner.Stage stage,
        X12Address x12,
        EdifactAddress edifact,
        OutboundMessage.Way way,
        List<AgreementJson> agreements) {

    /** As in ISA05, ISA06 and GS02. */
    public record X12Address(String qualifier, String id, String group) {}

    /** As in UNB 0007 and 0004; the qualifier may be null. */
    public record EdifactAddress(String qualifier, String id) {}

    /** What is agreed on messages of a type; {@code until} is the last day, null while it is open. */
    public record AgreementJson(
            Direction direction,
            String messageType,
            String release,
            LocalDate from,
            LocalDate until,
            Acknowledging acknowledging,
            Integer ackMinutes,
            List<Tolerance> tolerances,
            List<CaseJson> cases) {
        static AgreementJson of(AgreementTerms a) {
            return new AgreementJson(
                    a.direction(),
                    a.messageType(),
                    a.release(),
                    a.validFrom(),
                    a.validTo(),
                    a.acknowledging(),
                    a.ackMinutes(),
                    a.tolerances().stream().sorted().toList(),
                    a.cases().stream()
                            .map(c -> new CaseJson(c.name(), c.needs().lines().toList()))
                            .toList());
        }

        AgreementTerms terms() {
            return new AgreementTerms(
                    direction,
                    messageType,
                    release,
                    from,
                    until,
                    acknowledging,
                    ackMinutes,
                    tolerated(),
                    cases == null
                            ? List.of()
                            : cases.stream().map(CaseJson::terms).toList());
        }

        private Set<Tolerance> tolerated() {
            Set<Tolerance> tolerated = EnumSet.noneOf(Tolerance.class);
            if (tolerances != null) {
                tolerances.stream().filter(Objects::nonNull).forEach(tolerated::add);
            }
            return tolerated;
        }
    }

    /** What a partner shows before it goes live: a name, and a line for each segment that must be in it. */
    public record CaseJson(String name, List<String> needs) {
        CaseTerms terms() {
            return new CaseTerms(name, needs == null ? "" : String.join("\n", needs));
        }
    }

    static ProfileJson of(PartnerProfile p) {
        return new ProfileJson(
                p.partnerId(),
                p.name(),
                p.role(),
                p.stage(),
                new X12Address(p.isaQualifier(), p.isaId(), p.gsId()),
                p.edifactId() == null ? null : new EdifactAddress(p.edifactQualifier(), p.edifactId()),
                p.way(),
                p.agreements().stream().map(AgreementJson::of).toList());
    }

    /** @throws BrokenRule {@code partner-address}, {@code agreement-incomplete} when a part is missing */
    PartnerProfile profile(String partnerId) {
        BrokenRule.unless(x12 != null, "partner-address", "a partner has an X12 address");
        boolean whole = agreements == null || agreements.stream().noneMatch(Objects::isNull);
        BrokenRule.unless(whole, "agreement-incomplete", "an agreement is empty");
        return new PartnerProfile(
                partnerId,
                name,
                role,
                x12.qualifier(),
                x12.id(),
                x12.group(),
                edifact == null ? null : edifact.qualifier(),
                edifact == null ? null : edifact.id(),
                way,
                stage,
                agreements == null
                        ? List.of()
                        : agreements.stream().map(AgreementJson::terms).toList());
    }
}
