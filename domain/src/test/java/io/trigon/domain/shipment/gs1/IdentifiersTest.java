package io.trigon.domain.shipment.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family of identifiers with a value that holds and one that doesn't, from samples.tsv. */
class IdentifiersTest {
    private static final int YEAR = 2026;

    static Stream<Arguments> samples() {
        return Table.rows("samples.tsv").stream().map(row -> Arguments.of((Object[]) row));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueThatHoldsIsReadInEveryForm(String ai, String value) {
        Elements bracketed = Gs1Code.read("(" + ai + ")" + value, YEAR);
        assertThat(bracketed.value(ai)).contains(value);
        assertThat(Gs1Code.read("]C1" + bracketed.plain(), YEAR).value(ai)).contains(value);
        assertThat(Gs1Code.read(bracketed.bracketed(), YEAR).value(ai)).contains(value);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueThatDoesNotIsRefusedAtItsPlace(String ai, String holds, String broken, String code, int offset) {
        refuses("(" + ai + ")" + broken, code, offset + ai.length() + 2);
        if (!code.equals("scan-unreadable") || broken.length() == holds.length()) {
            refuses("]d2" + ai + broken, code, offset + ai.length() + 3);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueWithSomethingBehindItIsRefused(String ai, String holds) {
        String endless = holds + "A".repeat(100);
        assertThatThrownBy(() -> Gs1Code.read("(" + ai + ")" + endless, YEAR)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> Gs1Code.read("(" + ai + ")", YEAR)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void noFamilyIsWithoutSamplesAndNoIdentifierBeginsAnother() {
        Set<String> sampled =
                Table.rows("samples.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
        List<String> families = Table.rows("identifiers.tsv").stream()
                .map(row -> row[0].split("-")[0])
                .toList();
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(families);
        Set<String> all = Identifiers.all().stream().map(Identifier::ai).collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).hasSizeGreaterThan(500);
        for (String ai : all) {
            assertThat(all.stream().filter(other -> other.startsWith(ai))).containsExactly(ai);
        }
    }

    @Test
    void whatIsPredefinedIsWhatTheStandardListsByTheFirstTwoDigits() {
        Set<String> listed = Set.of(
                "00", "01", "02", "03", "11", "12", "13", "15", "16", "17", "20", "31", "32", "33", "34", "35", "36",
                "41");
        for (Identifier identifier : Identifiers.all()) {
            assertThat(identifier.predefined())
                    .as(identifier.ai())
                    .isEqualTo(listed.contains(identifier.ai().substring(0, 2)));
        }
    }

    private static void refuses(String text, String code, int index) {
        assertThatThrownBy(() -> Gs1Code.read(text, YEAR)).isInstanceOfSatisfying(BrokenRule.class, broken -> {
            assertThat(broken.code()).as(text + " " + broken.getMessage()).isEqualTo(code);
            assertThat(broken.params()).as(text).containsEntry("position", String.valueOf(index + 1));
        });
    }
}
