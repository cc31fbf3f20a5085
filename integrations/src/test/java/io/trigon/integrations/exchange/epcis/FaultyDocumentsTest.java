package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyDocumentsTest {
    private static final SchemaEpcisReader READER = new SchemaEpcisReader();

    private static final String GOOD =
            """
            {'type':'ObjectEvent','eventTime':'2026-11-22T16:00:00+01:00','eventTimeZoneOffset':'+01:00',
             'epcList':['urn:epc:id:sscc:0614141.1234567890'],'action':'OBSERVE','bizStep':'shipping',
             'readPoint':{'id':'urn:epc:id:sgln:0614141.07346.0'},
             'bizTransactionList':[{'type':'bol','bizTransaction':'urn:epcglobal:cbv:bt:0614141073467:1152'}],
             'quantityList':[{'epcClass':'urn:epc:class:lgtin:4012345.012345.998877','quantity':200,'uom':'KGM'}],
             'persistentDisposition':{'set':['completeness_verified']},
             'sensorElementList':[{'sensorReport':[{'type':'Temperature','value':26.0,'uom':'CEL'}]}]}""";

    private static String document(String... events) {
        return "{'@context':['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],'type':'EPCISDocument',"
                + "'schemaVersion':'2.0','creationDate':'2026-11-22T16:00:00Z','epcisBody':{'eventList':["
                + String.join(",", events) + "]}}";
    }

    private static EpcisReading read(String text) {
        return READER.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'action':'OBSERVE', | | epcis-missing | /action | ",
                "'OBSERVE' | 'SEEN' | epcis-value | /action | SEEN",
                "'action' | 'actoin' | epcis-unknown-field | /actoin | actoin",
                "'shipping' | 'shiping' | epcis-value | /bizStep | shiping",
                "'2026-11-22T16:00:00+01:00' | '2026-11-22T16:00:00' | epcis-value | /eventTime | 2026-11-22T16:00:00",
                "'2026-11-22T16:00:00+01:00' | '2026-02-30T16:00:00Z' | epcis-value | /eventTime | 2026-02-30T16:00:00Z",
                "'2026-11-22T16:00:00+01:00' | 1795359600 | epcis-type | /eventTime | number",
                "'+01:00', | '+15:00', | epcis-value | /eventTimeZoneOffset | +15:00",
                "['urn:epc:id:sscc:0614141.1234567890'] | 'urn:epc:id:sscc:0614141.1234567890' | epcis-type | /epcList | string",
                "'urn:epc:id:sscc:0614141.1234567890' | 'urn:epc:id:sscc:0614141.1234567890','106141412345678908' | epcis-value | /epcList/1 | 106141412345678908",
                "{'id':'urn:epc:id:sgln:0614141.07346.0'} | 'urn:epc:id:sgln:0614141.07346.0' | epcis-type | /readPoint | string",
                "'bol' | 'waybill' | epcis-value | /bizTransactionList/0/type | waybill",
                "'bizTransaction': | 'id': | epcis-missing | /bizTransactionList/0/bizTransaction | ",
                "'quantity':200 | 'quantity':'200' | epcis-type | /quantityList/0/quantity | string",
                "'quantity':200 | 'quantity':-1 | epcis-value | /quantityList/0/quantity | -1",
                "'quantity':200 | 'quantity':1e99 | epcis-value | /quantityList/0/quantity | 1E+99",
                "'KGM' | 'kilogram' | epcis-value | /quantityList/0/uom | kilogram",
                "'completeness_verified' | 'verified' | epcis-value | /persistentDisposition/set/0 | verified",
                "'value':26.0 | 'value':'warm' | epcis-type | /sensorElementList/0/sensorReport/0/value | string",
                "'type':'Temperature', | | epcis-incomplete | /sensorElementList/0/sensorReport/0 | ",
                "'bizStep' | 'ilmd':{'x:y':1},'bizStep' | epcis-value | /action | OBSERVE",
            })
    void eachFaultIsToldWithItsPlaceAndWhatStandsThere(
            String text, String instead, String code, String pointer, String found) {
        String faulty = GOOD.replace(text, instead == null ? "" : instead);
        assertThat(faulty).isNotEqualTo(GOOD);
        EpcisReading reading = read(document(GOOD, faulty, GOOD));
        assertThat(reading.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.pointer()).isEqualTo("/epcisBody/eventList/1" + pointer);
            assertThat(fault.found()).isEqualTo(found == null ? "" : found);
            assertThat(fault.expected()).isNotBlank();
            assertThat(fault.event()).isEqualTo(1);
        });
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.count()).isEqualTo(3);
        assertThat(reading.numbers()).containsExactly(0, 2);
        assertThat(reading.document().events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | epcis-document-type | /type",
                "[] | epcis-missing | /0",
                "[{}] | epcis-event-type | /0/type",
                "{'type':'QuantityEvent'} | epcis-document-type | /type",
                "{'type':7} | epcis-document-type | /type",
                "{'type':'EPCISDocument'} | epcis-missing | /@context",
                "{'type':'EPCISDocument','@context':'x','schemaVersion':'2.0','creationDate':'2026-11-22T16:00:00Z'} | epcis-missing | /epcisBody",
                "{'type':'ObjectEvent','action':'ADD'} | epcis-missing | /@context",
                "{'type':'ObjectEvent','type':'ObjectEvent'} | epcis-unreadable | /type",
                "{'a':[1,{'b':x}]} | epcis-unreadable | /a/1/b",
                "{'type':'EPCISDocument'} {} | epcis-unreadable | ``",
                "7 | epcis-document-type | /type",
                "`` | epcis-unreadable | ``",
            })
    void aDocumentThatIsNoneIsToldAsAWhole(String text, String code, String pointer) {
        EpcisReading reading = read(text == null ? "" : text);
        assertThat(reading.faults()).isNotEmpty();
        EpcisFault fault = reading.faults().get(0);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }

    @Test
    void anArrayWithoutEventsIsNoDocument() {
        assertThat(read(" [ ] ").document()).isNull();
        assertThat(read(" [ ] ").isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "3000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void aYearOutOfBoundsIsToldTheBounds(String time) {
        String faulty = GOOD.replace("2026-11-22T16:00:00+01:00", time);
        assertThat(read(document(faulty)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.found()).isEqualTo(time);
            assertThat(fault.expected()).contains("1900 to 2999");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2999-12-31T23:59:59Z"})
    void theBoundsThatAreToldAreThose(String time) {
        assertThat(read(document(GOOD.replace("2026-11-22T16:00:00+01:00", time)))
                        .isWhole())
                .isTrue();
    }

    @Test
    void eachTypeSaysWhatItMustNotLack() {
        String all = "'eventTime':'2026-11-22T16:00:00Z','eventTimeZoneOffset':'+00:00','action':'ADD'";
        List<String> events = List.of(
                "{'type':'ObjectEvent'," + all + "}",
                "{'type':'AggregationEvent'," + all + ",'childEPCs':['urn:a:b']}",
                "{'type':'AssociationEvent'," + all + ",'parentID':'urn:a:b'}",
                "{'type':'TransactionEvent'," + all + ",'bizTransactionList':[{'bizTransaction':'urn:a:b'}]}",
                "{'type':'TransformationEvent'," + all.replace(",'action':'ADD'", "") + ",'inputEPCList':['urn:a:b']}");
        EpcisReading reading = read(document(events.toArray(String[]::new)));
        assertThat(reading.faults()).extracting(EpcisFault::code).containsOnly("epcis-incomplete");
        assertThat(reading.faults()).extracting(EpcisFault::event).containsExactly(0, 1, 2, 3, 4);
        assertThat(reading.faults())
                .allSatisfy(fault -> assertThat(fault.expected()).isNotBlank());
    }

    @Test
    void boundsHoldInSizeDepthAndCount() {
        assertThat(READER.read(new byte[(16 << 20) + 1]).faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-too-large");
        assertThat(read("{'a':" + "[".repeat(100_000)).faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-too-large");
        assertThat(read(document("{},".repeat(10_001) + "{}")).faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-too-many");
        assertThat(read(document("{},".repeat(5_000) + "{}")).faults()).hasSize(100);
        assertThat(read("{'a':1" + "0".repeat(100_000) + "}").faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-too-large");
        String deep = "<a>".repeat(10_000);
        assertThat(read(deep).faults()).extracting(EpcisFault::code).containsExactly("epcis-too-large");
    }

    @Test
    void xmlDeclaresNoDocumentTypeAndFetchesNothing() {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><EPCISDocument>&b;</EPCISDocument>";
        String file = "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><EPCISDocument schemaVersion='&f;'/>";
        for (String text : List.of(bomb, file, "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><EPCISDocument/>")) {
            List<EpcisFault> faults =
                    READER.read(text.getBytes(StandardCharsets.UTF_8)).faults();
            assertThat(faults).extracting(EpcisFault::code).containsExactly("epcis-unreadable");
            assertThat(faults.toString()).doesNotContain("root:");
        }
    }

    @Test
    void whatIsNoEpcisInXmlIsRefused() {
        assertThat(read("<html><body/></html>").faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-document-type");
        assertThat(read("<EPCISDocument xmlns='urn:epcglobal:epcis:xsd:1'>").faults())
                .extracting(EpcisFault::code)
                .containsExactly("epcis-unreadable");
    }

    @Test
    void noEventOfXmlIsLostAndNothingBesideThemIsPassedOver() {
        String event =
                "<ObjectEvent><eventTime>2026-11-22T16:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>"
                        + "<epcList/><action>OBSERVE</action></ObjectEvent>";
        String text =
                "<e:EPCISDocument xmlns:e='urn:epcglobal:epcis:xsd:2' schemaVersion='2.0' creationDate='2026-11-22T16:00:00Z'>"
                        + "<EPCISBody><EventList>" + event + "</EventList>%s</EPCISBody></e:EPCISDocument>";
        EpcisReading twice = read(text.formatted("<EventList>" + event + event + "</EventList>"));
        assertThat(twice.faults()).isEmpty();
        assertThat(twice.document().events()).hasSize(3);
        assertThat(read(text.formatted("<Events>" + event + "</Events>")).faults())
                .extracting(EpcisFault::code, EpcisFault::pointer)
                .containsExactly(org.assertj.core.api.Assertions.tuple("epcis-unknown-field", "/epcisBody/Events"));
    }
}
