package io.trigon.web.api;

import io.trigon.domain.access.Operation;
import io.trigon.web.access.Door;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every resource method of an application, as it is found in the code: for the description, and for the tests of rights. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * One method behind one path.
     *
     * @param path below the application, with its templates and without their patterns: {@code /tasks/{id}/complete}
     * @param operation null when the method has no {@link Door}
     */
    public record Endpoint(String verb, String path, Operation operation, Method method) {
        /** By which programs that are made from the description call it; no other has it. */
        public String name() {
            String resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
            return resource.toLowerCase(Locale.ROOT) + "-" + method.getName();
        }

        public boolean isSafe() {
            return verb.equals("GET");
        }
    }

    /** By path, then verb. */
    public static List<Endpoint> of(Application application) {
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Endpoints::in)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    private static Stream<Endpoint> in(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method) != null)
                .map(method -> new Endpoint(verb(method), path(resource, method), operation(method), method));
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static Operation operation(Method method) {
        Door door = method.getAnnotation(Door.class);
        return door == null ? null : door.value();
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String plain =
                ("/" + whole).replaceAll("/{2,}", "/").replaceAll("\\{(\\w+)\\s*:[^{}]*(\\{[^}]*})?[^}]*}", "{$1}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
