package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.epcis.EventInside;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.QueryPrefixes;
import io.trigon.domain.exchange.epcis.QueryReading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In the text of an event")
class JsonContentsTest {
    private static final String CONTEXT =
            "[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\",{\"own\":\"https://ns.example.com/epcis/\"}]";
    private static final String EVENT =
            """
            {"type":"ObjectEvent","own:colour":"red","own:weight":12.50,"own:sizes":["S","M"],"own:when":"2026-03-02T14:00:00+02:00",
             "own:box":{"own:lid":{"own:thread":"left"},"own:empty":""},
             "quantityList":[{"epcClass":"urn:x","quantity":10},{"epcClass":"urn:x","quantity":20.0,"uom":"KGM"}],
             "ilmd":{"cbvmda:lotNumber":"L-1","own:crop":{"own:field":"North"}},
             "readPoint":{"id":"urn:r","own:gate":7},
             "errorDeclaration":{"declarationTime":"2026-03-02T14:00:00Z","own:why":"typo"},
             "sensorElementList":[{"own:probe":"A",
              "sensorMetadata":{"time":"2026-03-02T12:00:00Z","deviceID":"urn:epc:id:giai:4000001.111","own:battery":80},
              "sensorReport":[{"type":"gs1:Temperature","value":26.0,"uom":"CEL","own:feature":"core"},
                              {"type":"Humidity","value":12,"uom":"A93","booleanValue":true}]}]}""";

    private static final class Written extends KeptEvent {
        @Override
        public String json() {
            return EVENT;
        }

        @Override
        public String context() {
            return CONTEXT;
        }
    }

    private static boolean finds(String name, String value) {
        EventQuery query = QueryReading.of(
                Map.of(name, List.of(value)), QueryPrefixes.of(Map.of("ex", "https://ns.example.com/epcis/")));
        return new JsonContents()
                .fulfils(new Written(), List.of((EventInside) query.conditions().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_ex:colour, red",
        "EQ_ex:colour, blue|red",
        "EQ_https://ns.example.com/epcis/#colour, red",
        "EQ_ex:weight, 12.5",
        "GT_ex:weight, 12.4",
        "LE_ex:weight, 12.5",
        "EQ_ex:sizes, M",
        "GE_ex:when, 2026-03-02T12:00:00Z",
        "EQ_ex:when, 2026-03-02T12:00:00Z",
        "EXISTS_ex:box, 1",
        "EQ_INNER_ex:thread, left",
        "EQ_ILMD_cbvmda:lotNumber, L-1",
        "EQ_INNER_ILMD_ex:field, North",
        "EQ_readPoint_ex:gate, 7",
        "EQ_ERROR_DECLARATION_ex:why, typo",
        "EQ_SENSORELEMENT_ex:probe, A",
        "GE_SENSORMETADATA_ex:battery, 80",
        "EQ_SENSORREPORT_ex:feature, core",
        "EXISTS_sensorElementList, 1",
        "EQ_type, Temperature",
        "EQ_type, https://gs1.org/voc/Temperature",
        "EQ_deviceID, https://id.gs1.org/8004/4000001111",
        "EQ_booleanValue, true",
        "GE_value_CEL, 26",
        "GE_time, 2026-03-02T12:00:00Z",
        "EQ_quantity, 10",
        "GE_quantity_KGM, 20"
    })
    void aFieldIsFound(String name, String value) {
        assertThat(finds(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_ex:colour, Red",
        "EQ_https://other.example.com/colour, red",
        "EQ_ex:thread, left",
        "EQ_INNER_ex:colour, red",
        "GT_ex:weight, 12.5",
        "GT_ex:colour, 1",
        "EXISTS_ex:lid, 1",
        "EXISTS_INNER_ex:empty, 1",
        "EQ_ex:field, North",
        "EQ_INNER_ex:field, North",
        "EQ_ILMD_ex:field, North",
        "EQ_bizLocation_ex:gate, 7",
        "GE_value_FAH, 1",
        "GE_value_CEL, 26.01",
        "LT_time, 2026-03-02T12:00:00Z",
        "EQ_quantity, 20",
        "EQ_quantity_KGM, 10",
        "EQ_type, Pressure"
    })
    void aFieldOfAnotherPlaceNameOrValueIsNot(String name, String value) {
        assertThat(finds(name, value)).isFalse();
    }

    @Test
    void allConditionsMustHold() {
        EventQuery query = QueryReading.of(
                Map.of("EQ_type", List.of("Humidity"), "EQ_quantity", List.of("11")), QueryPrefixes.STANDARD);
        List<EventInside> both =
                query.conditions().stream().map(EventInside.class::cast).toList();
        assertThat(new JsonContents().fulfils(new Written(), both)).isFalse();
    }
}
