package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.trigon.web.ApiApplication;
import io.trigon.web.EpcisApplication;
import io.trigon.web.PortalApplication;
import io.trigon.web.api.Endpoints;
import io.trigon.web.api.Endpoints.Endpoint;
import io.trigon.web.api.Summary;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks every way into the house and compares it with the tables that a person reads: {@code doors.csv}, {@code servlets.csv}. */
class DoorsTest {
    private static final List<Endpoint> API = Endpoints.of(new ApiApplication());
    private static final List<Endpoint> EPCIS = Endpoints.of(new EpcisApplication());
    private static final List<Endpoint> PORTAL = Endpoints.of(new PortalApplication());

    @Test
    void everyResourceMethodNamesItsOperation() {
        assertThat(Stream.of(API, EPCIS, PORTAL).flatMap(List::stream).filter(e -> e.operation() == null))
                .as("resource methods without @Door")
                .isEmpty();
    }

    @Test
    void everyResourceBelongsToOneOfTheApplications() {
        Set<String> registered = Stream.of(new ApiApplication(), new EpcisApplication(), new PortalApplication())
                .flatMap(application -> application.getClasses().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertThat(namesOf(Path.class)).isSubsetOf(registered);
    }

    @Test
    void theApiIsTheTable() throws IOException {
        assertThat(API)
                .extracting(
                        e -> String.join(",", e.verb(), e.path(), e.operation().name()))
                .containsExactlyInAnyOrderElementsOf(table("doors.csv"));
    }

    @Test
    void theInterfaceOfEpcisIsItsTable() throws IOException {
        assertThat(EPCIS)
                .extracting(
                        e -> String.join(",", e.verb(), e.path(), e.operation().name()))
                .containsExactlyInAnyOrderElementsOf(table("epcis-doors.csv"));
    }

    @Test
    void everyMethodOfTheApiSaysWhatItDoes() {
        assertThat(Stream.concat(API.stream(), EPCIS.stream()))
                .allSatisfy(e -> assertThat(e.method().isAnnotationPresent(Summary.class))
                        .as(e.path())
                        .isTrue());
    }

    /** Servlets stand outside the doors of the resources: each is known by name, with how it decides who comes in. */
    @Test
    void everyServletIsInTheTable() throws IOException {
        Set<String> known = table("servlets.csv").stream()
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
        Set<String> found = namesOf(WebServlet.class).stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(known);
    }

    /**
     * A path of a class hides everything below it from the other classes: "/shipments/{number}" would take the page from
     * "/shipments". So no class of the portal begins with the path of another and goes on with a parameter.
     */
    @Test
    void noClassOfThePortalHidesThePagesOfAnother() {
        List<String> paths = new PortalApplication()
                .getClasses().stream()
                        .filter(c -> c.isAnnotationPresent(Path.class))
                        .map(c -> c.getAnnotation(Path.class).value())
                        .distinct()
                        .toList();
        List<String> hiding = paths.stream()
                .filter(path -> paths.stream().anyMatch(other -> path.matches(Pattern.quote(other) + "/\\{[^:}]+}.*")))
                .toList();
        assertThat(hiding).isEmpty();
    }

    private static Set<String> namesOf(Class<? extends java.lang.annotation.Annotation> annotation) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.trigon.web").stream()
                        .filter(type -> type.isAnnotatedWith(annotation))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    private static List<String> table(String name) throws IOException {
        try (InputStream in = DoorsTest.class.getResourceAsStream(name)) {
            List<String> lines = Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"));
            return lines.subList(1, lines.size());
        }
    }
}
