package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of EPCIS in a partner's folder")
class EpcisRouteTest extends OpenExchange {
    private static final String JSON =
            """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
             "schemaVersion":"2.0","creationDate":"2026-03-04T16:00:00Z","epcisBody":{"eventList":[
              {"type":"ObjectEvent","eventTime":"2026-03-03T20:00:00-06:00","eventTimeZoneOffset":"-06:00",
               "epcList":["https://id.gs1.org/00/006141410000123452"],"action":"OBSERVE","bizStep":"transporting"}]}}""";

    private static final String XML =
            """
            <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2" creationDate="2026-03-04T17:00:00Z">
              <EPCISBody><EventList><ObjectEvent>
                <eventTime>2026-03-04T02:00:00Z</eventTime><eventTimeZoneOffset>-06:00</eventTimeZoneOffset>
                <epcList><epc>urn:epc:id:sscc:0614141.0000012345</epc></epcList><action>OBSERVE</action>
                <bizStep>urn:epcglobal:cbv:bizstep:transporting</bizStep>
              </ObjectEvent></EventList></EPCISBody>
            </epcis:EPCISDocument>""";

    @BeforeEach
    void aShipmentIsBooked() throws Exception {
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));
    }

    private InboundMessage send(String name, String text, int count) throws Exception {
        house.write("DEMOCARR", name, text.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(5));
        return house.settled(count);
    }

    private List<Milestone> onTheWay(Shipment shipment) {
        return house.world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.code() == MilestoneCode.EN_ROUTE)
                .toList();
    }

    @Test
    void theSameEventIsOneMilestoneWhetherItComesInJsonOrInXml() throws Exception {
        Shipment shipment = theShipment("SHP-20260302-01");

        InboundMessage json = send("seen.json", JSON, 2);
        assertThat(json.state()).as(json.reasonDetail()).isEqualTo(State.PROCESSED);
        assertThat(json.messageType()).isEqualTo("EPCIS");
        assertThat(json.effect()).isEqualTo(shipment.trackingNumber().value());

        InboundMessage xml = send("seen.xml", XML, 3);
        assertThat(xml.state()).as(xml.reasonDetail()).isEqualTo(State.PROCESSED);
        assertThat(onTheWay(shipment)).singleElement().satisfies(m -> assertThat(m.at())
                .isEqualTo(Instant.parse("2026-03-04T02:00:00Z")));
    }

    @Test
    void manyEventsOfOneDocumentAreEachAMilestone() throws Exception {
        Shipment shipment = theShipment("SHP-20260302-01");
        int begin = JSON.indexOf("{\"type\":\"ObjectEvent\"");
        String event = JSON.substring(begin, JSON.length() - 3);
        String events = IntStream.range(0, 60)
                .mapToObj(minute -> event.replace("20:00:00", "20:%02d:00".formatted(minute)))
                .collect(Collectors.joining(","));

        InboundMessage message = send("seen.json", JSON.substring(0, begin) + events + "]}}", 2);
        assertThat(message.state()).as(message.reasonDetail()).isEqualTo(State.PROCESSED);
        assertThat(message.effect()).isEqualTo(shipment.trackingNumber().value());
        assertThat(onTheWay(shipment)).hasSize(60).allSatisfy(m -> assertThat(m.inboundMessageId())
                .isEqualTo(message.id()));
    }

    @Test
    void aFaultyDocumentIsShownToAPersonWithThePlaceOfTheFault() throws Exception {
        InboundMessage faulty = send("seen.json", JSON.replace("transporting", "driving"), 2);

        assertThat(faulty.state()).isEqualTo(State.QUARANTINED);
        assertThat(faulty.reasonCode()).isEqualTo("epcis-value");
        assertThat(faulty.reasonDetail()).contains("place=/epcisBody/eventList/0/bizStep; found=driving");
        assertThat(onTheWay(theShipment("SHP-20260302-01"))).isEmpty();
    }

    @Test
    void aFileWhoseBracketsAreOpenIsWaitedFor() throws Exception {
        house.write(
                "DEMOCARR",
                "seen.json",
                JSON.substring(0, JSON.length() - 1).getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(5));
        house.drop("DEMOCARR", "broken/unknown-partner.edi", "later.edi");
        house.settled(2);
        assertThat(house.messages()).extracting(InboundMessage::fileName).containsExactly("tender.edi", "later.edi");
    }
}
