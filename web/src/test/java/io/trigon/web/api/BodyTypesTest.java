package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.ApiApplication;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API takes is made of what our reader of JSON can make: records, lists and single values. */
class BodyTypesTest {
    @Test
    void everyBodyCanBeRead() {
        List<String> unreadable = new ArrayList<>();
        for (Endpoints.Endpoint endpoint : Endpoints.of(new ApiApplication())) {
            Arrays.stream(endpoint.method().getParameters())
                    .map(Parameter::getType)
                    .filter(Class::isRecord)
                    .forEach(body -> look(body, endpoint.verb() + " " + endpoint.path(), unreadable));
        }
        assertThat(unreadable).isEmpty();
    }

    private record Unread(OffsetDateTime at) {}

    private record Around(List<Unread> all) {}

    @Test
    void whatCannotBeReadIsFoundHoweverDeepItLies() {
        List<String> unreadable = new ArrayList<>();
        look(Around.class, "", unreadable);
        assertThat(unreadable).containsExactly(".all[].at is a OffsetDateTime");
    }

    private static void look(Type type, String where, List<String> unreadable) {
        if (type instanceof ParameterizedType of) {
            if (of.getRawType() == List.class) {
                look(of.getActualTypeArguments()[0], where + "[]", unreadable);
            } else {
                unreadable.add(where + " is a " + type);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent part : plain.getRecordComponents()) {
                look(part.getGenericType(), where + "." + part.getName(), unreadable);
            }
        } else if (type instanceof Class<?> plain && !JsonReading.isScalar(plain)) {
            unreadable.add(where + " is a " + plain.getSimpleName());
        }
    }
}
