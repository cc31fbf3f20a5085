package io.trigon.web.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What an operation takes, read from the parameters of its method: in the path, the query, headers and the body. */
final class Requests {
    private final Schemas schemas;
    private final Method method;

    Requests(Schemas schemas, Method method) {
        this.schemas = schemas;
        this.method = method;
    }

    void describe(Operation operation) {
        for (var parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : type.getDeclaredFields()) {
                    named(operation, field, field.getType());
                }
            } else if (type.isRecord()) {
                body(operation, schemas.of(type), MediaType.APPLICATION_JSON);
            } else if (type == InputStream.class) {
                body(operation, bytes(), MediaType.WILDCARD);
            } else {
                named(operation, parameter, type);
            }
        }
    }

    private void named(Operation operation, AnnotatedElement what, Type type) {
        PathParam path = what.getAnnotation(PathParam.class);
        QueryParam query = what.getAnnotation(QueryParam.class);
        HeaderParam header = what.getAnnotation(HeaderParam.class);
        if (path != null) {
            add(operation, In.PATH, path.value(), type);
        } else if (query != null) {
            add(operation, In.QUERY, query.value(), type);
        } else if (header != null) {
            add(operation, In.HEADER, header.value(), type);
        }
    }

    private void add(Operation operation, In where, String name, Type type) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(where)
                .required(where == In.PATH)
                .schema(schemas.of(type)));
    }

    private void body(Operation operation, Schema shape, String usual) {
        operation.requestBody(OASFactory.createRequestBody().required(true).content(content(consumed(usual), shape)));
    }

    private String[] consumed(String usual) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes all = method.getDeclaringClass().getAnnotation(Consumes.class);
        return own != null ? own.value() : all != null ? all.value() : new String[] {usual};
    }

    static Content content(String[] types, Schema shape) {
        Content content = OASFactory.createContent();
        Arrays.stream(types)
                .forEach(type ->
                        content.addMediaType(type, OASFactory.createMediaType().schema(shape)));
        return content;
    }

    /** What is no JSON of ours: a message, a picture, a paper. */
    static Schema bytes() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary");
    }
}
