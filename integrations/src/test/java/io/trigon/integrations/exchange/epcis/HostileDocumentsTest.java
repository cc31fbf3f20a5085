package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to cost us more than they cost their sender. */
class HostileDocumentsTest {
    private static final SchemaEpcisReader READER = new SchemaEpcisReader();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EVENT =
            "{'type':'ObjectEvent','eventTime':'2026-11-22T16:00:00Z','eventTimeZoneOffset':'+00:00','action':'ADD',"
                    + "'epcList':['urn:epc:id:sscc:0614141.1234567890']MORE}";

    private static String document(String context, String version, String events) {
        return "{'@context':" + context + ",'type':'EPCISDocument','schemaVersion':'" + version
                + "','creationDate':'2026-11-22T16:00:00Z','epcisBody':{'eventList':[" + events + "]}}";
    }

    private static EpcisReading read(String text) {
        byte[] content = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(SOON, () -> READER.read(content));
    }

    private static String event(String more) {
        return EVENT.replace("MORE", more);
    }

    @Test
    void aContextIsHeldOnceHoweverManyEventsGoByIt() {
        String events = IntStream.range(0, 3).mapToObj(i -> event("")).collect(Collectors.joining(","));
        EpcisReading reading = read(document("[{'ex':'https://example.com/'}]", "2.0", events));
        ObservedEvent first = reading.document().events().get(0);
        assertThat(reading.document().events())
                .allSatisfy(e -> assertThat(e.context()).isSameAs(first.context()));
    }

    @Test
    void aContextThatWouldBeKeptWithEachEventIsBounded() {
        String prefixes = IntStream.range(0, 150)
                .mapToObj(i -> "'p" + i + "':'https://example.com/" + "x".repeat(400) + "'")
                .collect(Collectors.joining(","));
        EpcisReading reading = read(document("[{" + prefixes + "}]", "2.0", event("")));
        assertThat(reading.faults())
                .extracting(EpcisFault::code, EpcisFault::pointer)
                .contains(tuple("epcis-too-large", "/@context"));
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void anEventThatNoPageCouldHoldKeepsNoOtherBack() {
        String things = IntStream.range(0, 30_000)
                .mapToObj(i -> "'urn:epc:id:sgtin:0614141.107346." + (100_000 + i) + "'")
                .collect(Collectors.joining(","));
        String huge = event("").replace("['urn:epc", "[" + things + ",'urn:epc");
        EpcisReading reading = read(document("'x'", "2.0", huge + "," + event("")));
        assertThat(reading.faults())
                .extracting(EpcisFault::code, EpcisFault::pointer)
                .containsExactly(tuple("epcis-too-large", "/epcisBody/eventList/0"));
        assertThat(reading.numbers()).containsExactly(1);
    }

    @Test
    void aVersionWithoutEndIsRefused() {
        EpcisReading reading = read(document("'x'", "2" + ".0".repeat(45_000), event("")));
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "1e1000000000", "1e99999999999999"})
    void aNumberOfABillionDigitsCostsNothing(String number) {
        read(document("[{'ex':'https://example.com/'}]", "2.0", event(",'ex:size':" + number)));
        read(document(
                "'x'",
                "2.0",
                event(",'sensorElementList':[{'sensorReport':[{'type':'Temperature','value':" + number + "}]}]")));
        read(document(
                "'x'",
                "2.0",
                event(",'quantityList':[{'epcClass':'urn:epc:class:lgtin:4012345.012345.9','quantity':" + number
                        + "}]")));
    }

    @Test
    void namespacesThatFightForOnePrefixAreBounded() {
        String fields = IntStream.range(0, 200_000)
                .mapToObj(i -> "<a:f xmlns:a=\"urn:x:" + i + "\">1</a:f>")
                .collect(Collectors.joining());
        String xml = "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\" schemaVersion=\"1.2\""
                + " creationDate=\"2026-11-22T16:00:00Z\"><EPCISBody><EventList><ObjectEvent>"
                + "<eventTime>2026-11-22T16:00:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>"
                + "<epcList/><action>ADD</action>" + fields + "</ObjectEvent></EventList></EPCISBody>"
                + "</epcis:EPCISDocument>";
        EpcisReading reading = assertTimeoutPreemptively(SOON, () -> READER.read(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.isWhole()).isFalse();
    }
}
