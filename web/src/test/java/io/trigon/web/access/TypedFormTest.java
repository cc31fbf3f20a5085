package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypedFormTest {
    private static final Pattern BOX = Pattern.compile("<textarea[^>]*?name=\"([^\"]+)\"");

    @Test
    void whatWasTypedComesBackButNoSecret() {
        TypedForm form =
                TypedForm.read("/app/x", "csrf=t&name=A%26B+C&password=p&presentPassword=q&name=second&odd=%zz");
        assertThat(form.value("csrf")).isEqualTo("t");
        assertThat(form.shown()).containsEntry("name", "A&B C").containsOnlyKeys("name", "odd");
    }

    @Test
    void noKeyIsKept() {
        assertThat(TypedForm.read("/app/x", "privateKey=k&pkcs12=MII&keyPassword=p&login=us")
                        .shown())
                .containsOnlyKeys("login");
    }

    @Test
    void whatHasABoxOfSeveralLinesMayBeLongerThanALine() throws IOException {
        Path templates = Path.of("src/main/resources/io/trigon/web/templates");
        Set<String> boxes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                BOX.matcher(Files.readString(file)).results().forEach(box -> boxes.add(box.group(1)));
            }
        }
        assertThat(boxes).contains("recording", "pem", "privateKey", "pkcs12", "text");
        for (String box : boxes) {
            String name = box.replace("|", "").replace("${n}", "1");
            assertThatCode(() -> TypedForm.read("/app/x", name + "=" + "n".repeat(2000))
                            .checkLengths())
                    .as(name)
                    .doesNotThrowAnyException();
        }
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
