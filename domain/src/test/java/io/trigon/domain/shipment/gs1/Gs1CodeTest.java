package io.trigon.domain.shipment.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1CodeTest {
    private static final int YEAR = 2026;
    private static final String GTIN = "09521234543213";

    @ParameterizedTest
    @CsvSource({
        "]C10109521234543213, 01",
        "]d20109521234543213, 01",
        "]Q30109521234543213, 01",
        "]e00109521234543213, 01",
        "]J10109521234543213, 01",
        "]E09521234543213, 01",
        "]E495212340, 01",
        "]I109521234543213, 01",
        "]C0106141412345678908, 00",
        "106141412345678908, 00"
    })
    void theSymbologySaysWhatTheDataIs(String code, String ai) {
        assertThat(Gs1Code.read(code, YEAR).list()).extracting(Element::ai).containsExactly(ai);
    }

    @Test
    void variableElementsEndAtTheirSeparatorAndKeepTheirOrder() {
        Elements read = Gs1Code.read("]C110LOT-7\u001d0109521234543213" + "3103001750" + "21A(1)\u001d", YEAR);
        assertThat(read.bracketed()).isEqualTo("(10)LOT-7(01)09521234543213(3103)001750(21)A\\(1)");
        assertThat(Gs1Code.read(read.bracketed(), YEAR).value("21")).contains("A(1)");
        assertThat(read.plain()).isEqualTo("0109521234543213310300175010LOT-7\u001d21A(1)");
        assertThat(read.element("3103").orElseThrow().number()).contains(new BigDecimal("1.750"));
    }

    @Test
    void amountsDatesAndTemperaturesAreReadAsWhatTheyMean() {
        Elements read = Gs1Code.read("(3912)978012345(17)270200(4331)000550-(11)760101(13)770101", YEAR);
        assertThat(read.element("3912").orElseThrow().currency()).contains("EUR");
        assertThat(read.element("3912").orElseThrow().number()).contains(new BigDecimal("123.45"));
        assertThat(read.element("17").orElseThrow().date()).contains(LocalDate.of(2027, 2, 28));
        assertThat(read.element("4331").orElseThrow().number()).contains(new BigDecimal("-5.50"));
        assertThat(read.element("11").orElseThrow().date()).contains(LocalDate.of(2076, 1, 1));
        assertThat(read.element("13").orElseThrow().date()).contains(LocalDate.of(1977, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "01095212345432133712, false, 37, 00",
        "0109521234543213023" + "7, true, -, -",
        "(02)09521234543213, true, 02, 37",
        "(10)A, true, 10, 01 02 03 8006 8026",
        "(01)09521234543213(21)A(235)B, false, 21, 235",
        "(3103)000001(3102)000001(01)09521234543213, false, 3103, 310#",
        "(427)A(01)09521234543213, true, 427, 422",
        "(8030)A(01)09521234543213, true, 8030, 00 01+21 253 255 8003 8004 8006+21 8010+8011 8017 8018"
    })
    void companionsThatMissOrMustNotBeAreNamed(String code, boolean missing, String ai, String others) {
        if ("-".equals(ai)) {
            assertThatThrownBy(() -> Gs1Code.read(code, YEAR)).isInstanceOf(BrokenRule.class);
            return;
        }
        List<Companion> misfits = Gs1Code.read(code, YEAR).misfits();
        assertThat(misfits).anySatisfy(m -> assertThat(m.others()).containsExactly(others.split(" ")));
        assertThat(misfits).anySatisfy(m -> assertThat(m.missing()).isEqualTo(missing));
    }

    @Test
    void aPalletWithItsContentOnTwoCodesLacksNothing() {
        Elements unit = Gs1Code.read("(00)106141412345678908", YEAR);
        Elements content = Gs1Code.read("(02)" + GTIN + "(37)12(15)270101(3302)012345", YEAR);
        assertThat(content.misfits()).isNotEmpty();
        assertThat(unit.and(content).misfits()).isEmpty();
        assertThat(Gs1Code.read("(01)" + GTIN + "(02)" + GTIN, YEAR).misfits()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://id.gs1.org/01/09521234543213|(01)09521234543213",
                "https://example.com/some/stem/01/09521234543213/10/LOT%2F7/21/S1?17=271231&linkType=all|(01)09521234543213(10)LOT/7(21)S1(17)271231",
                "HTTPS://a.example:8443/00/106141412345678908?3302=012345;4300=Hub#top|(00)106141412345678908(3302)012345(4300)Hub",
                "]Q1http://x.example/414/9521234543213/254/DOCK|(414)9521234543213(254)DOCK",
                "https://x.example/8003/09521234543213A1|(8003)09521234543213A1",
                "https://x.example/01/09521234543213/235/T|(01)09521234543213(235)T"
            })
    void aDigitalLinkSaysTheSameAsItsElements(String link, String bracketed) {
        assertThat(Gs1Code.read(link, YEAR).bracketed()).isEqualTo(bracketed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.gs1.org, link-without-key, 9",
        "https://id.gs1.org/gtin/09521234543213, link-without-key, 1",
        "https://id.gs1.org/10/LOT, link-without-key, 1",
        "https://id.gs1.org/01/9521234543213, scan-unreadable, 23",
        "https://id.gs1.org/01/09521234543214, scan-check-digit, 36",
        "https://id.gs1.org/01/09521234543213/21/A/10/B, link-qualifier, 43",
        "https://id.gs1.org/01/09521234543213/21/A?21=B, link-attribute, 43",
        "https://id.gs1.org/01/09521234543213?9999=B, scan-identifier-unknown, 38",
        "https://id.gs1.org/01/09521234543213?17, link-attribute, 38",
        "https://id.gs1.org/01/09521234543213?10=A%2, link-escape, 42",
        "https://id.gs1.org/01/09521234543213?10=%41%7E, scan-unreadable, 44",
        "https://id.gs1.org/01/09521234543213?17=271301, scan-date, 43"
    })
    void aBrokenLinkIsRefusedAtItsPlace(String link, String code, String position) {
        assertThatThrownBy(() -> Gs1Code.read(link, YEAR)).isInstanceOfSatisfying(BrokenRule.class, broken -> {
            assertThat(broken.code()).as(broken.getMessage()).isEqualTo(code);
            assertThat(broken.params()).containsEntry("position", position);
        });
    }

    @Test
    void aLinkIsMadeWithItsQualifiersInOrderAndReadAgain() {
        Elements elements = Gs1Code.read("(17)271231(21)S/1(10)LOT+7(01)" + GTIN, YEAR);
        String link = elements.link("https://id.example.com/");
        assertThat(link).isEqualTo("https://id.example.com/01/" + GTIN + "/10/LOT%2B7/21/S%2F1?17=271231");
        assertThat(Gs1Code.read(link, YEAR).value("21")).contains("S/1");
        assertThatThrownBy(() -> Gs1Code.read("(10)A", YEAR).link("https://id.example.com"))
                .isInstanceOf(BrokenRule.class);
    }

    @Test
    void aCarriersOwnNumberDoesNotClaimToBeOfGs1() {
        assertThat(List.of("1Z999AA10123456784", "]C0JJD000390007", "PRO-77", "]Q1ABC"))
                .noneMatch(Gs1Code::claimsToBe);
        assertThat(List.of("]C100", "(00)1", "10A\u001d21B", "https://id.gs1.org/01/1", "]E0952"))
                .allMatch(Gs1Code::claimsToBe);
        assertThat(Gs1Code.bare("]C0JJD000390007 ")).isEqualTo("JJD000390007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"95212340", "952123454324", "9521234543213", "19521234543210"})
    void tradeItemNumbersAreKeptWithFourteenDigits(String digits) {
        assertThat(new Gtin(digits).value()).hasSize(14).endsWith(digits);
    }

    /** Whatever comes: elements that read the same again, or a refusal with a place inside the text. */
    @Test
    void nothingThatIsSentDoesAnyOtherThanReadOrRefuse() {
        Random random = new Random(20261122);
        List<String> seeds = Table.rows("samples.tsv").stream()
                .map(row -> "(" + row[0] + ")" + row[1])
                .toList();
        String soup = "0123456789()\u001d%/?&=;-]C1d2Q3AZaz_~ \\é\u0000https://id/01/";
        int read = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            if (random.nextBoolean()) {
                text.append(seeds.get(random.nextInt(seeds.size())));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                char c = soup.charAt(random.nextInt(soup.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.delete(at, at + 1);
                }
            }
            read += readsOrRefuses(text.toString()) ? 1 : 0;
        }
        assertThat(read).isBetween(5_000, 45_000);
    }

    private static boolean readsOrRefuses(String text) {
        try {
            Elements elements = Gs1Code.read(text, YEAR);
            assertThat(Gs1Code.read("]C1" + elements.plain(), YEAR).list()).hasSameSizeAs(elements.list());
            elements.list()
                    .forEach(e -> assertThat(e.number().isPresent() | e.date().isPresent())
                            .isIn(true, false));
            elements.misfits();
            return true;
        } catch (BrokenRule refused) {
            String position = refused.params().get("position");
            if (position != null) {
                assertThat(Integer.parseInt(position)).isBetween(1, text.length() + 1);
            }
            return false;
        }
    }
}
