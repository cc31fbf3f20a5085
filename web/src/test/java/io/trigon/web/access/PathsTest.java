package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.ApiApplication;
import io.trigon.web.EpcisApplication;
import io.trigon.web.PortalApplication;
import io.trigon.web.api.Endpoints;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A request is first given to one path of a class, and only then to a method of it (Jakarta REST 3.1, section 3.7.2): a class
 * whose path fits other addresses too hides them, and they answer 404.
 */
class PathsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::((?:[^{}]|\\{[^{}]*\\})*))?\\}");
    private static final List<String> SAMPLES = List.of("12", "", "inbound", "export", "pdf", "new", "AB-1", "epcs");

    /** The path of a class: what it fits, and how exact it is. */
    private record Template(String text) {
        Pattern pattern() {
            return Pattern.compile(PARAMETER
                            .matcher(text)
                            .replaceAll(m -> Matcher.quoteReplacement("("
                                    + (m.group(1) == null ? "[^/]+" : m.group(1).strip()) + ")"))
                    + "(/.*)?");
        }

        int literals() {
            return PARAMETER.matcher(text).replaceAll("").length();
        }

        int parameters() {
            return (int) PARAMETER.matcher(text).results().count();
        }

        int ownPatterns() {
            return (int) PARAMETER
                    .matcher(text)
                    .results()
                    .filter(m -> m.group(1) != null)
                    .count();
        }
    }

    private static final Comparator<Template> EXACTEST_FIRST = Comparator.comparing(Template::literals)
            .thenComparing(Template::parameters)
            .thenComparing(Template::ownPatterns)
            .reversed();

    @Test
    void noAddressIsHiddenByThePathOfAnotherClass() {
        assertThat(hidden(new PortalApplication())).isEmpty();
        assertThat(hidden(new ApiApplication())).isEmpty();
        assertThat(hidden(new EpcisApplication())).isEmpty();
    }

    @Test
    void aHiddenAddressIsFound() {
        assertThat(EXACTEST_FIRST.compare(new Template("/lists{kind: (/old)?}"), new Template("/lists")))
                .isNegative();
        assertThat(new Template("/lists{kind: (/old)?}")
                        .pattern()
                        .matcher("/lists/7")
                        .matches())
                .isTrue();
    }

    private static List<String> hidden(Application application) {
        List<Template> all = application.getClasses().stream()
                .filter(c -> c.isAnnotationPresent(Path.class))
                .map(PathsTest::template)
                .distinct()
                .sorted(EXACTEST_FIRST)
                .toList();
        List<String> hidden = new ArrayList<>();
        for (Endpoints.Endpoint endpoint : Endpoints.of(application)) {
            Class<?> type = endpoint.method().getDeclaringClass();
            Path below = endpoint.method().getAnnotation(Path.class);
            String address = address(template(type).text() + (below == null ? "" : "/" + below.value()));
            Template taken = all.stream()
                    .filter(t -> t.pattern().matcher(address).matches())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing fits " + address));
            if (!taken.equals(template(type))) {
                hidden.add(address + " of " + type.getSimpleName() + " goes to " + taken.text());
            }
        }
        return hidden;
    }

    private static Template template(Class<?> type) {
        String path = type.getAnnotation(Path.class).value();
        return new Template(("/" + path).replaceAll("/{2,}", "/"));
    }

    private static String address(String template) {
        String plain = template.replaceAll("/{2,}", "/");
        return PARAMETER
                .matcher(plain)
                .replaceAll(m -> m.group(1) == null
                        ? "12"
                        : SAMPLES.stream()
                                .filter(s -> s.matches(m.group(1).strip()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("give a sample for " + m.group())));
    }
}
