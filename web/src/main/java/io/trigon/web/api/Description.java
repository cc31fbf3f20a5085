package io.trigon.web.api;

import io.trigon.domain.access.Role;
import io.trigon.web.ApiApplication;
import io.trigon.web.EpcisApplication;
import io.trigon.web.api.Endpoints.Endpoint;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes the API at {@code /openapi}: read from the resources, the records and the table of rights themselves, so that
 * it can't say anything else than what is there. The portal is no part of it.
 */
public class Description implements OASModelReader {
    private static final String BASE = "/api/v1";
    private static final String EPCIS = "/epcis";
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    private Schemas schemas;

    @Override
    public OpenAPI buildModel() {
        OpenAPI api = OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(OASFactory.createInfo()
                        .title("Trigon")
                        .version("1")
                        .description("A CRM for third-party logistics providers. Every party sees its own and nothing"
                                + " else. Times are ISO 8601 with offset; a record of another's answers as one that"
                                + " doesn't exist."))
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths())
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("a key of a user"))
                .addSchema(PROBLEM, problem());
        schemas = new Schemas(api.getComponents());
        Endpoints.of(new ApiApplication()).forEach(endpoint -> add(api, BASE, endpoint));
        Endpoints.of(new EpcisApplication()).forEach(endpoint -> add(api, EPCIS, endpoint));
        return api;
    }

    private void add(OpenAPI api, String base, Endpoint endpoint) {
        String path = base + endpoint.path();
        PathItem item = api.getPaths().getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            api.getPaths().addPathItem(path, item);
        }
        item.setOperation(PathItem.HttpMethod.valueOf(endpoint.verb()), operation(endpoint, base));
    }

    private Operation operation(Endpoint endpoint, String base) {
        Summary summary = endpoint.method().getAnnotation(Summary.class);
        Operation operation = OASFactory.createOperation()
                .operationId(endpoint.name())
                .addTag(base.equals(EPCIS) ? "epcis" : endpoint.path().split("/")[1])
                .summary(summary == null ? endpoint.method().getName() : summary.value())
                .description("Operation " + endpoint.operation() + ", open to " + roles(endpoint) + ".")
                .responses(responses(endpoint));
        new Requests(schemas, endpoint.method()).describe(operation);
        return operation;
    }

    private static String roles(Endpoint endpoint) {
        return Arrays.stream(Role.values())
                .filter(endpoint.operation()::isOpenTo)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private APIResponses responses(Endpoint endpoint) {
        Answers answers = endpoint.method().getAnnotation(Answers.class);
        boolean silent = endpoint.method().getReturnType() == void.class;
        String status = String.valueOf(answers != null ? answers.value() : silent ? 204 : 200);
        return OASFactory.createAPIResponses()
                .addAPIResponse(status, fine(endpoint))
                .addAPIResponse("400", refusal("the request can't be read"))
                .addAPIResponse("401", refusal("no valid key"))
                .addAPIResponse("403", refusal("not open to the role"))
                .addAPIResponse("404", refusal("no such record, or another's"))
                .addAPIResponse("409", refusal("the state doesn't allow it"))
                .addAPIResponse("422", refusal("a rule of the business is broken; code says which"));
    }

    private APIResponse fine(Endpoint endpoint) {
        APIResponse response = OASFactory.createAPIResponse().description("done");
        Method method = endpoint.method();
        Produces file = method.getAnnotation(Produces.class);
        if (file != null) {
            return response.content(Requests.content(file.value(), Requests.bytes()));
        }
        if (method.getReturnType() == void.class) {
            return response;
        }
        Schema shape = isWritten(method) ? OASFactory.createSchema() : schemas.of(method.getGenericReturnType());
        return response.content(Requests.content(new String[] {MediaType.APPLICATION_JSON}, shape));
    }

    /** Whether the method writes its JSON itself, by the words of a standard: its shape is said there. */
    private static boolean isWritten(Method method) {
        return method.getReturnType() == Response.class || method.getReturnType() == String.class;
    }

    private static APIResponse refusal(String why) {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(why)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(problem)));
    }

    /** RFC 9457. */
    private static Schema problem() {
        Schema text = OASFactory.createSchema().type(Schema.SchemaType.STRING);
        Schema number = OASFactory.createSchema().type(Schema.SchemaType.INTEGER);
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", number)
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty("instance", text)
                .addProperty("params", OASFactory.createSchema().type(Schema.SchemaType.OBJECT));
    }
}
