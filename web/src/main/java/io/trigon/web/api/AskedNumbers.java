package io.trigon.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Whole numbers in the query of an address. One that is none is malformed and named; by itself JAX-RS says that the address
 * doesn't exist.
 */
@Provider
public class AskedNumbers implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> KINDS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> kind, Type generic, Annotation[] annotations) {
        String name = said(annotations, QueryParam.class, QueryParam::value);
        String usual = said(annotations, DefaultValue.class, DefaultValue::value);
        String blank = usual == null && kind.isPrimitive() ? "0" : usual;
        Function<String, ?> read = KINDS.get(kind);
        return name == null || read == null ? null : new Number<>(name, blank, (Function<String, T>) read);
    }

    private static <A extends Annotation> String said(Annotation[] all, Class<A> kind, Function<A, String> value) {
        return Arrays.stream(all)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value)
                .findFirst()
                .orElse(null);
    }

    /** @param blank what nothing stands for; null for nothing */
    private record Number<T>(String name, String blank, Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            String asked = text == null || text.isBlank() ? blank : text.strip();
            try {
                return asked == null ? null : read.apply(asked);
            } catch (NumberFormatException none) {
                throw new Malformed("a whole number is wanted", name);
            }
        }

        @Override
        public String toString(T number) {
            return String.valueOf(number);
        }
    }
}
