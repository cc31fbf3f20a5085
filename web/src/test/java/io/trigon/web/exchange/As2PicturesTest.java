package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.web.exchange.As2Page.CertificateLine;
import io.trigon.web.exchange.As2Page.TransferLine;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class As2PicturesTest {
    private static final String PATH = "/app/admin/partners/DEMOSHIP/as2";
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PRINT =
            "9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08";

    private static CertificateLine line(long id, String subject, int days, String standing) {
        return new CertificateLine(
                id,
                subject,
                PRINT,
                days > 100,
                standing.equals("WITHDRAWN") ? "CN=Acme EDI, O=Acme Inc" : null,
                NOW.minus(Duration.ofDays(300)),
                NOW.plus(Duration.ofDays(days)),
                standing);
    }

    @Test
    void aCardShowsTermsCertificatesAndReceipts() {
        var terms = As2Terms.strict("TRIGON", "LAKESIDE-AS2", "https://edi.lakeside.example/as2")
                .letting(Exemption.SELF_SIGNED);
        var page = new As2Page(
                "DEMOSHIP",
                "Lakeside Foods",
                OutboundMessage.Way.AS2,
                "https://trigon.example/as2",
                true,
                terms,
                List.of(
                        line(1, "CN=Lakeside 2026", 400, "VALID"),
                        line(2, "CN=Lakeside 2025", 12, "ENDS_SOON"),
                        line(3, "CN=Trade Office", 90, "WITHDRAWN")),
                line(0, "CN=TRIGON", 900, "VALID"),
                List.of(
                        new TransferLine("IN", "<1@lakeside.example>", "TAKEN", 7L, null, NOW),
                        new TransferLine(
                                "IN", "<2@lakeside.example>", "REFUSED", null, "The message is to be signed.", NOW)),
                true,
                true);
        assertThat(Pictures.take("exchange-as2", new Page("exchange/as2", page), PATH))
                .contains("AS2 with Lakeside Foods", "CN=Lakeside 2025", PRINT, "The message is to be signed.")
                .contains("Ends soon", "Make a new key", "https://trigon.example/as2", "End AS2 with Lakeside Foods")
                .contains("Request for a certificate", "/as2/own/request.pem", "Take a key that was made elsewhere")
                .contains("Withdrawn", "vouches for CN=Acme EDI, O=Acme Inc")
                .doesNotContain("Before messages come and go", "/certificates/3/");
    }

    @Test
    void aPartnerWithoutAgreementIsToldSo() {
        var page = new As2Page(
                "DEMOCARR",
                "Acme",
                OutboundMessage.Way.FOLDER,
                "https://trigon.example/as2",
                false,
                As2Terms.strict("TRIGON", "DEMOCARR", null),
                List.of(),
                line(0, "CN=TRIGON", 900, "VALID"),
                List.of(),
                false,
                false);
        assertThat(Pictures.take("exchange-as2-none", new Page("exchange/as2", page), PATH))
                .contains(
                        "Nothing was agreed yet",
                        "No certificate yet",
                        "Add a certificate of Acme",
                        "Agree on the terms")
                .doesNotContain("Make a new key");
    }
}
