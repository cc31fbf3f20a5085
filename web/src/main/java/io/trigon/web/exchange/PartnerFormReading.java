package io.trigon.web.exchange;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AgreementTerms;
import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was typed into the form of a partner as the profile it stands for. */
final class PartnerFormReading {
    private final PartnerForm form;

    private PartnerFormReading(PartnerForm form) {
        this.form = form;
    }

    /** What the form says; what can't be read is left out and marked as wrong. */
    static PartnerProfile read(PartnerForm form, String partnerId) {
        return new PartnerFormReading(form).profile(partnerId);
    }

    private PartnerProfile profile(String partnerId) {
        return new PartnerProfile(
                partnerId,
                form.value("name"),
                parse("role", "rule.partner-without-role", TradingPartner.Role::valueOf),
                form.value("isaQualifier").toUpperCase(Locale.ROOT),
                form.value("isaId"),
                form.value("gsId"),
                orNull(form.value("edifactQualifier")),
                orNull(form.value("edifactId")),
                parse("way", "rule.partner-way", OutboundMessage.Way::valueOf),
                TradingPartner.Stage.TEST,
                form.rows().stream().map(this::terms).toList());
    }

    private AgreementTerms terms(int row) {
        Set<Tolerance> tolerances = Arrays.stream(Tolerance.values())
                .filter(t -> form.has("tolerances-" + row, t.name()))
                .collect(Collectors.toSet());
        return new AgreementTerms(
                parse("direction-" + row, "rule.agreement-incomplete", Direction::valueOf),
                form.value("type-" + row).toUpperCase(Locale.ROOT),
                form.value("release-" + row).toUpperCase(Locale.ROOT),
                parse("from-" + row, "rule.agreement-incomplete", LocalDate::parse),
                optional("until-" + row, "partner.wrong.date", LocalDate::parse),
                optional("ack-" + row, "rule.agreement-acknowledging", Acknowledging::valueOf),
                optional("minutes-" + row, "rule.agreement-minutes", Integer::valueOf),
                tolerances,
                cases(row));
    }

    private List<CaseTerms> cases(int row) {
        return CaseLines.read(form.value("cases-" + row));
    }

    private <T> T parse(String name, String key, Function<String, T> reading) {
        try {
            return reading.apply(form.value(name));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            form.wrong(name, key);
            return null;
        }
    }

    private <T> T optional(String name, String key, Function<String, T> reading) {
        return form.value(name).isEmpty() ? null : parse(name, key, reading);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
