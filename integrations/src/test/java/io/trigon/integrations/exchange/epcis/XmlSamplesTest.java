package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmlSamplesTest {
    private static final SchemaEpcisReader READER = new SchemaEpcisReader();

    /** What the schemas of the standard refuse as well. */
    private static final Pattern WITHOUT_SECONDS = Pattern.compile("<declarationTime>[^<]*T\\d\\d:\\d\\dZ<");

    /** Their two forms tell different times of the declaration of an error. */
    private static final Set<String> UNLIKE = Set.of(
            "Combination_of_different_event",
            "SensorData_with_combined_events",
            "TransformationEvent_with_userExtensions");

    static Stream<String> all() {
        return Stream.concat(Samples.under("2.0/EPCIS/XML/"), Samples.under("1.2/EPCIS/XML/"))
                .filter(name -> !Samples.text(name).contains("<params>"))
                .filter(name -> !Samples.text(name).contains("test certification"));
    }

    static Stream<String> documents() {
        return all().filter(name -> !isWithoutSeconds(name));
    }

    static Stream<String> documentsWithoutSeconds() {
        return all().filter(XmlSamplesTest::isWithoutSeconds);
    }

    private static boolean isWithoutSeconds(String name) {
        return WITHOUT_SECONDS.matcher(Samples.text(name)).find();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatOthersWroteIsRead(String name) {
        EpcisReading reading = READER.read(Samples.bytes(name));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.document().events()).hasSize(reading.count()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documentsWithoutSeconds")
    void aTimeWithoutSecondsIsRefusedWithItsPlaceAndLine(String name) {
        List<EpcisFault> faults = READER.read(Samples.bytes(name)).faults();
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("epcis-value");
            assertThat(fault.pointer()).endsWith("/errorDeclaration/declarationTime");
            assertThat(fault.found()).matches(".*T\\d\\d:\\d\\dZ \\(line \\d+\\)");
        });
    }

    @Test
    void allFiveTypesAreAmongThemInBothEditions() {
        for (String edition : List.of("1.2/", "2.0/")) {
            Set<EventType> types = new HashSet<>();
            documents().filter(name -> name.startsWith(edition)).forEach(name -> READER.read(Samples.bytes(name))
                    .document()
                    .events()
                    .forEach(event -> types.add(event.type())));
            assertThat(types).containsExactlyInAnyOrder(EventType.values());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anEventOfXmlIsKeptAsAnEventThatReadsAlike(String name) {
        for (ObservedEvent event : READER.read(Samples.bytes(name)).document().events()) {
            String alone = "{\"@context\":" + event.context() + ",\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\","
                    + "\"creationDate\":\"2026-11-22T16:00:00Z\",\"epcisBody\":{\"eventList\":[" + event.json() + "]}}";
            EpcisReading again = READER.read(alone.getBytes(StandardCharsets.UTF_8));
            assertThat(again.faults()).isEmpty();
            assertThat(again.document().events()).containsExactly(event);
        }
    }

    static Stream<String> twins() {
        String folder = "2.0/EPCIS/XML/Capture/Documents/";
        return documents()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length(), name.length() - ".xml".length()))
                .filter(name -> Samples.exists(json(name)) && !UNLIKE.contains(name))
                .filter(name -> !Samples.text(json(name)).contains("\"extension\""));
    }

    private static String json(String name) {
        return "2.0/EPCIS/JSON/Capture/Documents/" + name + ".json";
    }

    @ParameterizedTest
    @MethodSource("twins")
    void theSameDocumentInXmlAndInJsonHasTheSameEvents(String name) {
        EpcisReading xml = READER.read(Samples.bytes("2.0/EPCIS/XML/Capture/Documents/" + name + ".xml"));
        EpcisReading json = READER.read(Samples.bytes(json(name)));
        assertThat(xml.document().events())
                .usingRecursiveComparison()
                .ignoringFields("json", "context")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(json.document().events());
    }
}
