package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSamplesTest {
    /** Of older XML, and without a prefix no field of an event in JSON. */
    private static final String BARE = "\"extension\"";

    private static final SchemaEpcisReader READER = new SchemaEpcisReader();

    static Stream<String> documents() {
        return Samples.under("2.0/EPCIS/JSON/")
                .filter(name -> !Samples.text(name).contains("query-schema.json"))
                .filter(name -> !Samples.text(name).contains(BARE));
    }

    @Test
    void aFieldOfNobodysVocabularyIsRefusedWithItsPlace() {
        String name = "2.0/EPCIS/JSON/Capture/Documents/AssociationEvent_with_userExtensions.json";
        assertThat(Samples.text(name)).contains(BARE);
        assertThat(READER.read(Samples.bytes(name)).faults())
                .extracting(EpcisFault::code, EpcisFault::pointer, EpcisFault::found, EpcisFault::event)
                .containsExactly(tuple("epcis-unknown-field", "/epcisBody/eventList/0/extension", "extension", 0));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatOthersWroteIsRead(String name) {
        EpcisReading reading = READER.read(Samples.bytes(name));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.document().events()).hasSize(reading.count()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anEventIsKeptAsItCame(String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode root = mapper.readTree(Samples.bytes(name));
        JsonNode events = root.at("/epcisBody/eventList").isMissingNode()
                ? root.at("/epcisBody/queryResults/resultsBody/eventList")
                : root.at("/epcisBody/eventList");
        int number = 0;
        for (ObservedEvent event : READER.read(Samples.bytes(name)).document().events()) {
            assertThat(mapper.readTree(event.json())).isEqualTo(events.isArray() ? events.get(number++) : root);
            assertThat(mapper.readTree(event.context())).isEqualTo(root.get("@context"));
        }
    }

    @Test
    void allFiveTypesAreAmongThem() {
        Set<EventType> types = new HashSet<>();
        documents()
                .forEach(name ->
                        READER.read(Samples.bytes(name)).document().events().forEach(event -> types.add(event.type())));
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
    }
}
