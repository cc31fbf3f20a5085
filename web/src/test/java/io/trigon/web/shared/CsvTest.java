package io.trigon.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.PageOf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1a", "-cmd", "@SUM(A1)", "\t=1", " =1", "\uFF1D1", "\r=1"})
    void nothingReadsAsAFormula(String evil) {
        assertThat(Csv.cell(evil)).matches("(?s)\"?'.*");
    }

    @Test
    void numbersStayNumbersAndTextsAreQuoted() {
        assertThat(Csv.cell("-15")).isEqualTo("-15");
        assertThat(Csv.cell("-1.5")).isEqualTo("-1.5");
        assertThat(Csv.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
    }

    @Test
    void aListIsReadToItsEnd() {
        Csv csv = new Csv("n");
        csv.all(at -> new PageOf<>(List.of(at, at + 1), 4, at, 2), csv::row);
        assertThat(csv.toString()).isEqualTo("\uFEFFn\r\n0\r\n1\r\n2\r\n3\r\n");
    }
}
