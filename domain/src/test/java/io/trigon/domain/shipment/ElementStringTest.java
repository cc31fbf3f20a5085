package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementStringTest {
    private static final String SSCC = "106141412345678908";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "106141412345678908",
                "00106141412345678908",
                "]C100106141412345678908",
                "]C1\u001d00106141412345678908",
                "\u001d00106141412345678908\u001d",
                "(00)106141412345678908",
                "(00) 106141412345678908",
                "]C1(00)106141412345678908",
                "02095212345432133712\u001d00106141412345678908",
                "(02)09521234543213(37)12(00)106141412345678908",
                "(02)09521234543213 (37)12 (00)106141412345678908",
                "10LOT-7\u001d00106141412345678908",
                "3102001250001061414123456789081525123121SERIAL",
                "00106141412345678908400ORDER-1\u001d420" + "75202",
                "0010614141234567890800106141412345678908",
                " 00106141412345678908\n"
            })
    void theSsccIsFoundWhateverStandsAroundIt(String code) {
        assertThat(ElementString.sscc(code, 2026).value()).isEqualTo(SSCC);
    }

    @ParameterizedTest
    @CsvSource({
        "00106141412345678907, sscc-check-digit, 20",
        "(00)106141412345678907, sscc-check-digit, 22",
        "106141412345678907, sscc-check-digit, 18",
        "0010614141234567890, scan-unreadable, 1",
        "(00)10614141234567890, scan-unreadable, 5",
        "(0)106141412345678908, scan-unreadable, 1",
        "(00106141412345678908, scan-unreadable, 1",
        "HELLO, scan-unreadable, 1",
        "]C, scan-unreadable, 1",
        "]C1X, scan-unreadable, 4",
        "00A06141412345678908, scan-unreadable, 3",
        "0010614141234567890800206141412345678905, scan-ambiguous, 23"
    })
    void aRefusalNamesThePlace(String code, String rule, String position) {
        assertThatThrownBy(() -> ElementString.sscc(code, 2026)).isInstanceOfSatisfying(BrokenRule.class, broken -> {
            assertThat(broken.code()).isEqualTo(rule);
            assertThat(broken.params()).containsEntry("position", position);
        });
    }

    @Test
    void aCodeWithoutSsccEmptyOrEndlessIsRefused() {
        refuses("scan-without-sscc", "0109521234543213");
        refuses("scan-empty", " ");
        refuses("scan-empty", null);
        refuses("scan-too-long", "0".repeat(501));
        refuses("scan-without-sscc", "]C1");
    }

    private static void refuses(String rule, String code) {
        assertThatThrownBy(() -> ElementString.sscc(code, 2026))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo(rule));
    }
}
