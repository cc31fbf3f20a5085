package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.ApiApplication;
import io.trigon.web.api.Endpoints.Endpoint;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written only when there is a row is refused only when there is a row. */
class AnswersTest {
    private record Refused(Duration time) {}

    private record Around(List<Map<String, Refused>> all) {}

    @Test
    void everyAnswerOfTheApiCanBeWritten() {
        Set<String> unwritable = new TreeSet<>();
        for (Endpoint endpoint : Endpoints.of(new ApiApplication())) {
            Type answer = endpoint.method().getGenericReturnType();
            unwritable(answer, endpoint.verb() + " " + endpoint.path(), new HashSet<>(), unwritable);
        }
        assertThat(unwritable).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsFoundHoweverDeepItLies() {
        Set<String> unwritable = new TreeSet<>();
        unwritable(Around.class, "", new HashSet<>(), unwritable);
        assertThat(unwritable).containsExactly(".all.time: Duration");
    }

    private static void unwritable(Type type, String path, Set<Type> seen, Set<String> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type of : generic.getActualTypeArguments()) {
                unwritable(of, path, seen, found);
            }
        } else if (type instanceof WildcardType || !seen.add(type)) {
            return;
        } else if (type instanceof Class<?> shape && shape.isRecord()) {
            for (RecordComponent part : shape.getRecordComponents()) {
                Set<Type> above = new HashSet<>(seen);
                unwritable(part.getGenericType(), path + "." + part.getName(), above, found);
            }
        } else if (type instanceof Class<?> shape && !isWritable(shape)) {
            found.add(path + ": " + shape.getSimpleName());
        }
    }

    private static boolean isWritable(Class<?> type) {
        return type.isPrimitive()
                || type == Response.class
                || type == byte[].class
                || type == Boolean.class
                || type == Object.class
                || JsonObject.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || JsonWriting.isScalar(type);
    }
}
