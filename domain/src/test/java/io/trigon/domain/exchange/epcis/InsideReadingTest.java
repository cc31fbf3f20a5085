package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.epcis.EventInside.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query for what stands in the text of events")
class InsideReadingTest {
    private static final QueryPrefixes PREFIXES = QueryPrefixes.of(Map.of("ex", "https://ns.example.com/"));

    private static EventInside only(String name, String... values) {
        return (EventInside) QueryReading.of(Map.of(name, List.of(values)), PREFIXES)
                .conditions()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_ex:colour, EVENT, false, EQ",
        "EQ_INNER_ex:colour, EVENT, true, EQ",
        "EQ_ILMD_ex:colour, ILMD, false, EQ",
        "EQ_INNER_ILMD_ex:colour, ILMD, true, EQ",
        "EQ_ERROR_DECLARATION_ex:colour, ERROR_DECLARATION, false, EQ",
        "GT_SENSORELEMENT_ex:colour, SENSOR_ELEMENT, false, GT",
        "GE_INNER_SENSORMETADATA_ex:colour, SENSOR_METADATA, true, GE",
        "LT_SENSORREPORT_ex:colour, SENSOR_REPORT, false, LT",
        "LE_readPoint_ex:colour, READ_POINT, false, LE",
        "EXISTS_INNER_bizLocation_ex:colour, BIZ_LOCATION, true, EXISTS"
    })
    void saysWhereAFieldOfSomebodysOwnStands(String name, Place place, boolean inner, EventInside.Test test) {
        assertThat(only(name, "7"))
                .isEqualTo(new EventInside(
                        Set.of(place),
                        inner,
                        "https://ns.example.com/colour",
                        null,
                        test,
                        test == EventInside.Test.EXISTS ? List.of() : List.of("7")));
    }

    @Test
    void namesAFieldByAPrefixThatIsDeclaredOrWrittenOut() {
        assertThat(only("EQ_https://ns.example.com/colour", "red").name()).isEqualTo("https://ns.example.com/colour");
        assertThat(only("EQ_ILMD_cbvmda:lotNumber", "L1").name()).isEqualTo("urn:epcglobal:cbv:mda:lotNumber");
        assertThatThrownBy(() -> only("EQ_other:colour", "red"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("EQ_other:colour")
                .hasMessageContaining("GS1-Extensions");
    }

    @Test
    void asksSensorsAndQuantitiesInAUnitOrWithout() {
        EventInside warm = only("GE_value_CEL", "15.5");
        assertThat(warm.places()).containsExactly(Place.SENSOR_REPORT);
        assertThat(warm.name()).isEqualTo("value");
        assertThat(warm.unit()).isEqualTo("CEL");
        assertThat(only("EQ_quantity_KGM", "10|20").values()).containsExactly("10", "20");
        assertThat(only("GT_quantity", "10").unit()).isEmpty();
        assertThat(only("LE_percRank", "50").unit()).isNull();
        assertThat(only("EQ_type", "Temperature").places())
                .containsExactlyInAnyOrder(Place.SENSOR_METADATA, Place.SENSOR_REPORT);
        assertThat(only("LT_startTime", "2026-03-02T12:00:00Z").test()).isEqualTo(EventInside.Test.LT);
        assertThat(only("EXISTS_sensorElementList", "").test()).isEqualTo(EventInside.Test.EXISTS);
    }

    @ParameterizedTest
    @CsvSource({
        "GT_ex:colour,red",
        "GE_value_CEL,warm",
        "GE_value_CEL,1|2",
        "EQ_quantity,1e1000000",
        "GE_time,noon",
        "EQ_ex:,x",
        "EQ_value_celsius,1"
    })
    void thatCannotBeAnsweredIsRefusedByTheNameOfItsParameter(String name, String value) {
        assertThatThrownBy(() -> only(name, value))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WD_readPoint", "WD_bizLocation", "HASATTR_ex:colour", "EQATTR_ex:colour_ex:depth"})
    void forWhatIsNotKeptIsNamedAsNotServed(String name) {
        assertThatThrownBy(() -> only(name, "x"))
                .isInstanceOf(UnsupportedQuery.class)
                .hasMessageStartingWith(name);
    }
}
