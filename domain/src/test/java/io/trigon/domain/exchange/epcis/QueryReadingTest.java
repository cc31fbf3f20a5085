package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.epcis.EventQuery.Column;
import io.trigon.domain.exchange.epcis.EventQuery.Moment;
import io.trigon.domain.exchange.epcis.EventTerm.Field;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A query for events")
class QueryReadingTest {
    private static EventQuery.Condition only(String name, String... values) {
        return QueryReading.of(Map.of(name, List.of(values))).conditions().get(0);
    }

    @Test
    void readsTimesWithTheirOffsetThoughThePlusWasNotEscaped() {
        Instant at = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(only("GE_eventTime", "2026-03-02T13:00:00+01:00"))
                .isEqualTo(new EventQuery.Time(Moment.EVENT, true, at));
        assertThat(only("LT_recordTime", "2026-03-02T13:00:00 01:00"))
                .isEqualTo(new EventQuery.Time(Moment.RECORD, false, at));
        assertThat(only("LT_errorDeclaration_Time", "2026-03-02T12:00:00Z"))
                .isEqualTo(only("LT_errorDeclarationTime", "2026-03-02T12:00:00Z"));
    }

    @Test
    void takesValuesApartAndWordsInAnyForm() {
        assertThat(only("EQ_bizStep", "shipping|urn:epcglobal:cbv:bizstep:loading", "cbv:BizStep-shipping"))
                .isEqualTo(new EventQuery.Words(Column.BIZ_STEP, List.of("shipping", "loading", "shipping")));
        assertThat(only("EQ_bizTransaction_urn:epcglobal:cbv:btt:po", "https://example.com/7"))
                .isEqualTo(new EventQuery.Terms(
                        Set.of(Field.TRANSACTION), "po", List.of("https://example.com/7"), List.of()));
    }

    @Test
    void findsAThingHoweverItIsWrittenAndAClassByItsPattern() {
        assertThat(only("MATCH_epc", "urn:epc:id:sscc:0614141.3123456789"))
                .isEqualTo(only("MATCH_epc", "https://example.com/00/306141411234567891"));
        EventQuery.Terms pattern = (EventQuery.Terms) only("MATCH_epc", "urn:epc:idpat:sgtin:4012345.012345.*");
        assertThat(pattern.below()).containsExactly(pattern.terms().get(0) + "/");
    }

    @Test
    void ofALongIdentifierIsFoundByItsHash() {
        String id = "https://example.com/" + "x".repeat(EventWord.LONGEST);
        EventQuery.Terms terms = (EventQuery.Terms) only("MATCH_epc", id);
        assertThat(terms.terms()).containsExactly(EventWord.of(id));
        assertThat(terms.terms().get(0)).hasSizeLessThan(100);
    }

    @Test
    void comesOldestFirstUnlessItAsksForAnOrderWhichThenIsNewestFirst() {
        assertThat(QueryReading.of(Map.of()).descending()).isFalse();
        EventQuery ordered = QueryReading.of(Map.of("orderBy", List.of("recordTime")));
        assertThat(ordered.descending()).isTrue();
        assertThat(ordered.byRecordTime()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_colour,red",
        "EQ_action,LOOK",
        "eventType,SomeEvent",
        "GE_eventTime,yesterday",
        "orderBy,size",
        "orderDirection,UP",
        "eventCountLimit,0",
        "maxEventCount,many",
        "EQ_bizTransaction_,x",
        "MATCH_epc,urn:epc:idpat:sgtin:4012345.*.*",
        "EQ_bizStep,|"
    })
    void thatTheStandardDoesNotHaveIsRefusedByTheNameOfItsParameter(String name, String value) {
        assertThatThrownBy(() -> only(name, value))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(name);
    }

    @Test
    void isBoundedInParametersAndValues() {
        List<String> values = Collections.nCopies(
                1,
                String.join(
                        "|",
                        java.util.stream.IntStream.range(0, 501)
                                .mapToObj(i -> "w" + i)
                                .toList()));
        assertThatThrownBy(() -> QueryReading.of(Map.of("EQ_bizStep", values))).isInstanceOf(QueryException.class);
        Map<String, List<String>> many = new HashMap<>();
        for (int i = 0; i < 41; i++) {
            many.put("EQ_source_t" + i, List.of("x"));
        }
        assertThatThrownBy(() -> QueryReading.of(many)).isInstanceOf(QueryException.class);
        assertThatThrownBy(
                        () -> QueryReading.of(Map.of("eventCountLimit", List.of("1"), "maxEventCount", List.of("1"))))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void goesOnWhereItsTokenSays() {
        EventCursor cursor = new EventCursor(Instant.parse("2026-03-02T12:00:00.123456Z"), 42, 30);
        assertThat(EventCursor.of(cursor.text())).isEqualTo(cursor);
        for (String forged : List.of("", "x", "AAAA", "!!", "a".repeat(300))) {
            assertThatThrownBy(() -> EventCursor.of(forged)).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void forAMilestoneOfOursNamesItByAnIdThatNoOtherHouseGives() {
        String id = OwnEventId.of("TG1", 77);
        assertThat(id).matches("urn:uuid:[0-9a-f-]{36}").isNotEqualTo(OwnEventId.of("TG2", 77));
        assertThat(OwnEventId.milestoneIn(id)).contains(77L);
        assertThat(OwnEventId.milestoneIn("urn:uuid:00000000-0000-4000-8000-00000000004d"))
                .isEmpty();
    }

    @Test
    void aTimeThatNoDatabaseHoldsIsNamed() {
        for (String time : List.of("+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> QueryReading.of(Map.of("GE_eventTime", List.of(time))))
                    .isInstanceOf(QueryException.class);
        }
    }
}
