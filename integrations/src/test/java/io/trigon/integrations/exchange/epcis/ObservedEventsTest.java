package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedEventsTest {
    private static final SchemaEpcisReader READER = new SchemaEpcisReader();

    private static final String PACKED =
            """
            {'@context':['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',{'own':'https://ns.example.com/'}],
             'type':'AggregationEvent','eventTime':'2026-11-22T16:00:00.5+01:00','eventTimeZoneOffset':'-06:00',
             'action':'ADD','bizStep':'own:strapping','disposition':'https://ref.gs1.org/cbv/Disp-in_progress',
             'parentID':'urn:epc:id:sscc:0614141.1234567890',
             'childEPCs':['urn:epc:id:sgtin:0614141.107346.2017','own:crate/7'],
             'childQuantityList':[{'epcClass':'urn:epc:idpat:sgtin:4012345.098765.*','quantity':10.50,'uom':'KGM'}],
             'bizLocation':{'id':'https://dc.example.org/414/0614141073467'},'own:operator':'王'}""";

    private static EpcisReading read(String text) {
        return READER.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static ObservedEvent event(String text) {
        EpcisReading reading = read(text);
        assertThat(reading.faults()).isEmpty();
        return reading.document().events().get(0);
    }

    @Test
    void anEventAloneSaysAllThatItSays() {
        ObservedEvent event = event(PACKED);
        assertThat(event.type()).isEqualTo(EventType.AGGREGATION);
        assertThat(event.action()).isEqualTo(EventAction.ADD);
        assertThat(event.eventTime()).isEqualTo(Instant.parse("2026-11-22T15:00:00.500Z"));
        assertThat(event.offset()).isEqualTo(ZoneOffset.ofHours(-6));
        assertThat(event.bizStep()).isEqualTo("https://ns.example.com/strapping");
        assertThat(event.disposition()).isEqualTo("in_progress");
        assertThat(event.parent().sscc().orElseThrow().value()).isEqualTo("106141412345678908");
        assertThat(event.named(EpcRole.CHILD).map(id -> id.normal()))
                .containsExactly("https://id.gs1.org/01/10614141073464/21/2017", "https://ns.example.com/crate/7");
        assertThat(event.quantities().get(0).epcClass().normal()).isEqualTo("https://id.gs1.org/01/04012345987652");
        assertThat(event.quantities().get(0).quantity()).isEqualByComparingTo("10.5");
        assertThat(event.bizLocation().gln().orElseThrow().value()).isEqualTo("0614141073467");
        assertThat(event.json()).contains("10.50").contains("王").contains("own:crate/7");
        assertThat(event.identified()).isFalse();
    }

    @Test
    void theSameSaidInAnotherWayHasTheSameId() {
        String otherwise = PACKED.replace("'own'", "'mine'")
                .replace("own:", "mine:")
                .replace("2026-11-22T16:00:00.5+01:00", "2026-11-22T15:00:00.500Z")
                .replace("https://ref.gs1.org/cbv/Disp-in_progress", "in_progress")
                .replace("urn:epc:id:sscc:0614141.1234567890", "http://example.net/00/106141412345678908")
                .replace(
                        "'urn:epc:id:sgtin:0614141.107346.2017','mine:crate/7'",
                        "'https://ns.example.com/crate/7','https://id.gs1.org/01/10614141073464/21/2017'")
                .replace("10.50", "10.5")
                .replace("'type'", "'recordTime':'2026-11-22T17:00:00Z','type'");
        assertThat(event(otherwise).eventId())
                .isEqualTo(event(PACKED).eventId())
                .startsWith("ni:///sha-256;");
    }

    @Test
    void whatSaysSomethingElseHasAnotherId() {
        String id = event(PACKED).eventId();
        for (String[] change : List.of(
                new String[] {"'ADD'", "'OBSERVE'"},
                new String[] {"10.50", "10.51"},
                new String[] {"-06:00", "-07:00"},
                new String[] {"00.5+", "00.501+"},
                new String[] {"2017", "2018"},
                new String[] {"own:operator", "own:driver"},
                new String[] {"'王'", "'李'"})) {
            assertThat(event(PACKED.replace(change[0], change[1])).eventId())
                    .as(change[1])
                    .isNotEqualTo(id);
        }
    }

    @Test
    void theDeclarationOfAnErrorHasTheIdOfWhatItDeclaresWrong() {
        ObservedEvent declared = event(PACKED.replace(
                "'action'",
                "'errorDeclaration':{'declarationTime':'2026-11-23T08:00:00Z','reason':'did_not_occur',"
                        + "'correctiveEventIDs':['urn:uuid:fd338495-0e6d-41dd-afee-a862ecd32518']},'action'"));
        assertThat(declared.eventId()).isEqualTo(event(PACKED).eventId());
        assertThat(declared.error().reason()).isEqualTo("did_not_occur");
        assertThat(declared.error().declarationTime()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(declared.error().correctiveEventIds())
                .containsExactly("urn:uuid:fd338495-0e6d-41dd-afee-a862ecd32518");
    }

    @Test
    void eventsMayComeAsAnArrayAndEachHasItsOwnContext() {
        EpcisReading reading = read("[" + PACKED + "," + PACKED.replace("ns.example.com", "other.example.com") + "]");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.document().events())
                .extracting(ObservedEvent::bizStep)
                .containsExactly("https://ns.example.com/strapping", "https://other.example.com/strapping");
    }

    @Test
    void aPrefixNeverStandsForAUrnOrAnAddress() {
        ObservedEvent event =
                event(PACKED.replace("{'own':", "{'urn':'https://elsewhere.example.com/','http':'x','own':"));
        assertThat(event.parent().sscc()).isPresent();
    }

    @Test
    void xmlIsReadInTheEncodingThatItNames() {
        String text = "<?xml version='1.0' encoding='%s'?><epcis:EPCISDocument xmlns:epcis='urn:epcglobal:epcis:xsd:1'"
                + " schemaVersion='1.2' creationDate='2026-11-22T16:00:00Z'><EPCISBody><EventList><ObjectEvent>"
                + "<eventTime>2026-11-22T16:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><epcList>"
                + "<epc>urn:epc:id:sscc:0614141.1234567890</epc></epcList><action>OBSERVE</action>"
                + "<x:who xmlns:x='urn:x'>Jürgen</x:who></ObjectEvent></EventList></EPCISBody></epcis:EPCISDocument>";
        for (String encoding : List.of("UTF-8", "ISO-8859-1", "UTF-16", "windows-1252")) {
            EpcisReading reading = READER.read(text.formatted(encoding).getBytes(Charset.forName(encoding)));
            assertThat(reading.faults()).as(encoding).isEmpty();
            assertThat(reading.document().events().get(0).json()).contains("\"x:who\":\"Jürgen\"");
        }
        assertThat(READER.read(text.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1))
                        .faults())
                .extracting(fault -> fault.code())
                .containsExactly("epcis-unreadable");
        assertThat(READER.read(text.formatted("UTF-99").getBytes(StandardCharsets.UTF_8))
                        .faults())
                .extracting(fault -> fault.code())
                .containsExactly("epcis-unreadable");
    }
}
