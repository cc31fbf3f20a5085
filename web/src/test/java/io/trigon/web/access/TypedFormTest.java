package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import org.junit.jupiter.api.Test;

class TypedFormTest {
    @Test
    void whatWasTypedComesBackButNoSecret() {
        TypedForm form =
                TypedForm.read("/app/x", "csrf=t&name=A%26B+C&password=p&presentPassword=q&name=second&odd=%zz");
        assertThat(form.value("csrf")).isEqualTo("t");
        assertThat(form.shown()).containsEntry("name", "A&B C").containsOnlyKeys("name", "odd");
    }

    @Test
    void aTextThatIsTooLongIsNamed() {
        assertThatThrownBy(() ->
                        TypedForm.read("/app/x", "note=" + "n".repeat(401)).checkLengths())
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.params())
                        .containsEntry("field", "note")
                        .containsEntry("most", "400")
                        .containsEntry("has", "401"));
        assertThatCode(() ->
                        TypedForm.read("/app/x", "outcome=" + "n".repeat(2000)).checkLengths())
                .doesNotThrowAnyException();
    }

    @Test
    void aScannedCodeAndItsPlaceMayBeAsLongAsTheirRulesSay() {
        assertThatCode(() -> scan(500, 100).checkLengths()).doesNotThrowAnyException();
        refuses(scan(501, 100), "code", "500");
        refuses(scan(500, 101), "site", "100");
    }

    private static TypedForm scan(int code, int site) {
        return TypedForm.read("/app/scan", "code=" + "c".repeat(code) + "&site=" + "s".repeat(site));
    }

    private static void refuses(TypedForm form, String field, String most) {
        assertThatThrownBy(form::checkLengths)
                .isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.params())
                        .containsEntry("field", field)
                        .containsEntry("most", most));
    }
}
