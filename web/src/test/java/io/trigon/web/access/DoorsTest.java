package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.ApiApplication;
import io.trigon.web.PortalApplication;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorsTest {
    @Path("/open")
    static class Canary {
        @GET
        public String left() {
            return "open";
        }
    }

    @Test
    void everyResourceMethodNamesItsOperation() {
        List<String> open = Stream.of(new ApiApplication(), new PortalApplication())
                .map(Application::getClasses)
                .flatMap(classes -> classes.stream())
                .flatMap(resource -> withoutDoor(resource).stream())
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void aMethodWithoutADoorIsFound() {
        assertThat(withoutDoor(Canary.class)).containsExactly("Canary.left");
    }

    private static List<String> withoutDoor(Class<?> resource) {
        List<String> found = new ArrayList<>();
        if (!resource.isAnnotationPresent(Path.class)) {
            return found;
        }
        for (Method method : resource.getMethods()) {
            boolean isResource = Arrays.stream(method.getAnnotations())
                    .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
            if (isResource && !method.isAnnotationPresent(Door.class)) {
                found.add(resource.getSimpleName() + "." + method.getName());
            }
        }
        return found;
    }
}
