package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.integrations.exchange.epcis.Beginning;
import io.trigon.integrations.exchange.epcis.SchemaEpcisReader;
import io.trigon.integrations.exchange.plain.TextPlainReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EpcisMessageReaderTest {
    private static final String SEEN =
            """
            {"type":"ObjectEvent","eventTime":"2026-11-22T16:00:00+01:00","eventTimeZoneOffset":"+01:00",
             "epcList":["urn:epc:id:sscc:0614141.1234567890"],"action":"OBSERVE","bizStep":"loading",
             "readPoint":{"id":"https://example.com/414/0614141073467"}}""";
    private static final String DOCUMENT =
            """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
             "schemaVersion":"2.0","creationDate":"2026-11-22T16:00:00Z","epcisBody":{"eventList":[%s,%s]}}""";

    private final EpcisMessageReader reader = new EpcisMessageReader(new SchemaEpcisReader());

    private static byte[] bytes(String first, String second) {
        return DOCUMENT.formatted(first, second).getBytes(StandardCharsets.UTF_8);
    }

    private MessageReading read(byte[] content) {
        return reader.read(new InboundMessage("ACME", "test", "a.json", content, Instant.EPOCH), null);
    }

    @Test
    void eachEventIsAPart() {
        MessageReading reading = read(bytes(SEEN, SEEN.replace("loading", "departing")));
        assertThat(reading.messageType()).isEqualTo("EPCIS");
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.parts()).hasSize(2).allSatisfy(part -> {
            assertThat(((Observed) part).whole()).isTrue();
            assertThat(((Observed) part).event().readPoint().gln()).isPresent();
        });
        assertThat(((Observed) reading.parts().get(1)).event().bizStep()).isEqualTo("departing");
    }

    @Test
    void aFaultyEventIsAFlawWithItsPlaceAndTheOthersStayParts() {
        MessageReading reading = read(bytes(SEEN.replace("loading", "loadin; g=1"), SEEN));
        assertThat(reading.flaws())
                .containsExactly(new Flaw(
                        "epcis-value",
                        "set=EPCIS; place=/epcisBody/eventList/0/bizStep; found=loadin, g=1;"
                                + " expected=a business step of CBV 2.0, such as shipping, or a URI"));
        assertThat(reading.parts()).hasSize(1);
        Observed observed = (Observed) reading.parts().get(0);
        assertThat(observed.number()).isEqualTo(1);
        assertThat(observed.whole()).isFalse();
    }

    @Test
    void aDocumentStandsBesideItsReadingInPlainWords() {
        PlainReading reading =
                new TextPlainReader().read(bytes(SEEN, SEEN.replace("OBSERVE", "WATCH")), Locale.ENGLISH);
        assertThat(reading.syntax()).isEqualTo(Syntax.EPCIS);
        assertThat(reading.lines()).hasSize(1);
        Line line = reading.lines().get(0);
        assertThat(line.number()).isEqualTo(1);
        assertThat(line.name()).isEqualTo("Things observed");
        assertThat(line.says())
                .isEqualTo("22 Nov 2026 16:00 +01:00; seen; loading; (00)106141412345678908; at (414)0614141073467");
        assertThat(reading.findings())
                .extracting(Finding::line, Finding::place, Finding::found)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, "/epcisBody/eventList/1/action", "WATCH"));
        assertThat(new TextPlainReader()
                        .read(bytes(SEEN, SEEN), Locale.CHINESE)
                        .lines()
                        .get(1)
                        .says())
                .startsWith("2026年11月22日 16:00 +01:00; 观察到; 装载;");
    }

    @Test
    void aTextTellsByItsBeginningWhatItIsAndByItsEndWhetherAllOfItIsThere() {
        byte[] json = ("\uFEFF " + new String(bytes(SEEN, "{\"a\":\"}\\\"\"}"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Beginning.of(json)).isEqualTo(Beginning.JSON);
        assertThat(Beginning.JSON.isWhole(json)).isTrue();
        for (int length = 5; length < json.length; length++) {
            assertThat(Beginning.JSON.isWhole(java.util.Arrays.copyOf(json, length)))
                    .isFalse();
        }
        byte[] xml = "<?xml version='1.0'?><!-- x --><e:EPCISDocument><a></a></e:EPCISDocument>\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Beginning.of(xml)).isEqualTo(Beginning.XML);
        assertThat(Beginning.XML.isWhole(xml)).isTrue();
        assertThat(Beginning.XML.isWhole(java.util.Arrays.copyOf(xml, xml.length - 3)))
                .isFalse();
        assertThat(Beginning.of("ISA*00*".getBytes(StandardCharsets.UTF_8))).isEqualTo(Beginning.OTHER);
    }
}
