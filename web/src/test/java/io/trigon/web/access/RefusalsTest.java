package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    /** A set that names a rule twice stops the whole house from starting. */
    @Test
    void theTablesOfRulesLoad() {
        assertThat(new Refusals()).isNotNull();
    }

    @Test
    void aRuleIsSaidWithItsNumbers() {
        BrokenRule rule = new BrokenRule("text-too-long", "", Map.of("most", "200", "has", "201"));
        assertThat(Refusals.says(Locale.ENGLISH, rule)).isEqualTo("Use at most 200 characters; this has 201.");
    }

    /** A way back to a form would be followed, and the scan held for sent. */
    @Test
    void theScriptOfAPageIsRefusedInJsonAndAPersonByAPage() {
        assertThat(Paths.wantsProblem(asking("/app/scan", "application/json"))).isTrue();
        assertThat(Paths.wantsProblem(asking("/api/v1/scans", null))).isTrue();
        assertThat(Paths.wantsProblem(asking("/app/scan", "text/html,application/xhtml+xml,*/*;q=0.8")))
                .isFalse();
        assertThat(Paths.wantsProblem(asking("/app/scan", null))).isFalse();
    }

    /** It may have failed after all was kept: who is told that nothing was changed does it twice. */
    @Test
    void whatNobodyForesawIsNotSaidToHaveChangedNothing() {
        for (String kind : List.of("failed", "bad-request")) {
            assertThat(Texts.all().text(Locale.ENGLISH, "problem." + kind + ".text"))
                    .doesNotContain("Nothing was changed");
            assertThat(Texts.all().text(Locale.CHINESE, "problem." + kind + ".text"))
                    .doesNotContain("未做任何更改");
        }
    }

    @Test
    void whateverGoesWrongIsSaidInBothLanguages() {
        for (int status : new int[] {400, 403, 404, 405, 406, 413, 415, 500, 503}) {
            for (String path : List.of("/app/home", "/api/v1/scans", "/epcis/capture")) {
                String kind = Refusals.kindOf(asking(path, null), status);
                for (Locale language : Texts.LANGUAGES) {
                    for (String part : List.of(".title", ".text")) {
                        assertThat(Texts.all().find(language, "problem." + kind + part))
                                .as("%s %s in %s", path, status, language)
                                .isNotBlank();
                    }
                }
            }
        }
    }

    /** Who sends another type is told which are read, and not to check what was typed. */
    @Test
    void aTypeThatIsNotReadIsNamedAsWhatIsWrong() {
        assertThat(Refusals.kindOf(asking("/api/v1/scans", null), 415)).isEqualTo("unread-type");
        assertThat(Refusals.kindOf(asking("/epcis/capture", null), 415)).isEqualTo("epcis-unread-type");
    }

    private static HttpServletRequest asking(String path, String accept) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RefusalsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getHeader" -> accept;
                    default -> null;
                });
    }
}
