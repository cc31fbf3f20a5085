package io.trigon.web.api;

import jakarta.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shape of each record that goes in or out, read from the record itself. */
final class Schemas {
    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ? list(of) : items(of);
        }
        if (type instanceof WildcardType) {
            return OASFactory.createSchema().type(SchemaType.OBJECT);
        }
        Class<?> shape = (Class<?>) type;
        return shape.isRecord() ? reference(shape) : scalar(shape);
    }

    private Schema list(Type of) {
        return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(of));
    }

    private Schema items(Type of) {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addProperty("items", list(of))
                .addProperty("total", scalar(long.class))
                .addProperty("offset", scalar(int.class))
                .addProperty("limit", scalar(int.class));
    }

    private Schema reference(Class<?> shape) {
        String name = shape.getEnclosingClass() == null
                ? shape.getSimpleName()
                : shape.getEnclosingClass().getSimpleName().replaceAll("(Resource|Json|Reads)$", "")
                        + shape.getSimpleName();
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            components.addSchema(name, schema);
            for (RecordComponent part : shape.getRecordComponents()) {
                schema.addProperty(part.getName(), of(part.getGenericType()));
            }
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema scalar(Class<?> type) {
        Schema schema = OASFactory.createSchema();
        if (type.isEnum()) {
            List<Object> names = Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .map(Object.class::cast)
                    .toList();
            return schema.type(SchemaType.STRING).enumeration(names);
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.type(SchemaType.BOOLEAN);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema.type(SchemaType.INTEGER);
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return schema.type(SchemaType.NUMBER);
        }
        if (type == JsonObject.class) {
            return schema.type(SchemaType.OBJECT);
        }
        boolean time = type == OffsetDateTime.class || type == Instant.class;
        String format = time ? "date-time" : type == LocalDate.class ? "date" : null;
        return schema.type(SchemaType.STRING).format(format);
    }
}
