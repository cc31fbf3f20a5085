package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.shared.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keeps a message back is told in words, never by its code, and with what to do about it. */
class ReasonsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file-empty",
                "file-not-x12",
                "epcis-unreadable",
                "epcis-too-large",
                "epcis-too-many",
                "epcis-document-type",
                "epcis-event-type",
                "epcis-missing",
                "epcis-unknown-field",
                "epcis-type",
                "epcis-value",
                "epcis-incomplete",
                "isa-malformed",
                "una-malformed",
                "bill-taken-back",
                "file-not-edifact",
                "edifact-message-refused",
                "edifact-group-refused",
                "edifact-interchange-refused",
                "edifact-segments-outside",
                "interchange-unended",
                "interchange-empty",
                "x12-header-wrong",
                "file-too-large",
                "file-unfinished",
                "sender-not-this-partner",
                "receiver-not-us",
                "x12-trailer-wrong",
                "x12-unreadable",
                "x12-group-refused",
                "x12-set-refused",
                "set-without-use",
                "interchange-number-used",
                "acknowledgement-unmatched",
                "our-message-refused",
                "release-not-agreed",
                "announcement-too-large",
                "processing-failed",
                "sender-may-not-tender",
                "sender-may-not-report",
                "order-without-effect",
                "tender-answer-unclear",
                "tender-answer-unknown",
                "tender-answer-late",
                "sender-may-not-answer",
                "amount-unreadable",
                "bill-without-number",
                "bill-without-total",
                "bill-without-date",
                "announcement-without-number",
                "announcement-without-goods",
                "currency-unknown",
                "announced-shipment-unknown",
                "announced-shipment-ambiguous",
                "sender-may-not-announce",
                "announcement-differs",
                "announcement-unknown",
                "announcement-of-another-shipment",
                "sscc-on-another-shipment",
                "billed-shipment-unknown",
                "billed-shipment-ambiguous",
                "sender-may-not-bill",
                "bill-of-another-carrier",
                "bill-number-used",
                "tender-differs",
                "tender-was-cancelled",
                "tender-change-too-late",
                "tender-change-outdated",
                "tender-change-of-parties",
                "tender-change-on-the-road",
                "tender-to-cancel-unknown",
                "tender-without-consignee",
                "tender-without-number",
                "tender-without-shipper",
                "tender-without-stops",
                "tender-dates-far",
                "tender-dates-reversed",
                "window-reversed",
                "message-not-agreed",
                "agreement-not-begun",
                "agreement-over",
                "agreement-release",
                "status-code-unknown",
                "status-shipment-ambiguous",
                "status-shipment-unknown",
                "status-stop-unknown",
                "status-without-lines",
                "status-without-time",
                "time-code-unknown",
                "date-unreadable",
                "company-without-name",
                "gln-check-digit",
                "gln-length",
                "scac-form",
                "sscc-check-digit",
                "sscc-length",
                "weight-negative",
                "position-out-of-range"
            })
    void everyReasonHasItsWords(String code) {
        for (Locale language : Texts.LANGUAGES) {
            String reason = Texts.all().find(language, "exchange.reason." + code);
            String rule = Texts.all().find(language, "rule." + code);
            assertThat(reason == null ? rule : reason)
                    .as("%s in %s", code, language)
                    .isNotBlank();
            assertThat(Texts.all().find(language, "exchange.repair." + code))
                    .as("what to do about %s in %s", code, language)
                    .isNotBlank();
        }
    }
}
