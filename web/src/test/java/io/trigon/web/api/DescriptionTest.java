package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.ApiApplication;
import io.trigon.web.EpcisApplication;
import io.trigon.web.api.Endpoints.Endpoint;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What /openapi says is what is there: programs are made from it. */
class DescriptionTest {
    private static OpenAPI api;

    @BeforeAll
    static void describe() {
        OASFactoryResolver.setInstance(new Facts());
        api = new Description().buildModel();
    }

    @AfterAll
    static void forget() {
        OASFactoryResolver.setInstance(null);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(all()).extracting(Endpoint::name).doesNotHaveDuplicates();
    }

    @Test
    void whatTakesABodySaysSo() {
        List<Endpoint> taking = all().stream()
                .filter(e -> Arrays.stream(e.method().getParameterTypes())
                        .anyMatch(type -> type.isRecord() || type == InputStream.class))
                .toList();
        assertThat(taking).hasSizeGreaterThan(40);
        for (Endpoint endpoint : taking) {
            assertThat(operation(endpoint)).as(endpoint.name()).contains("requestBody=");
        }
    }

    @Test
    void aMessageIsPostedAsItIsUnderAKeyOfItsSender() {
        assertThat(operation("/api/v1/exchange/inbound", "POST"))
                .contains("name=Idempotency-Key, in=header")
                .contains("*/*={schema={type=string, format=binary}}");
    }

    @Test
    void aSetIsAList() {
        assertThat(api.getComponents().getSchemas().get("FreightBillsBillRow").toString())
                .contains("disputes={type=array");
    }

    @Test
    void aScorecardComesOnPaperOrAsAWorkbook() {
        assertThat(operation("/api/v1/triangles/{id}/scorecard.{format}", "GET"))
                .contains("application/pdf=")
                .contains("spreadsheetml.sheet=");
    }

    @Test
    void eventsAreNoText() {
        assertThat(operation("/epcis/events", "GET")).contains("application/json={schema={}}");
    }

    private static List<Endpoint> all() {
        return Stream.of(new ApiApplication(), new EpcisApplication())
                .flatMap(application -> Endpoints.of(application).stream())
                .toList();
    }

    private static String operation(Endpoint endpoint) {
        boolean epcis = endpoint.method().getDeclaringClass().getPackageName().endsWith(".epcis");
        return operation((epcis ? "/epcis" : "/api/v1") + endpoint.path(), endpoint.verb());
    }

    private static String operation(String path, String verb) {
        return api.getPaths()
                .getPathItem(path)
                .getOperations()
                .get(PathItem.HttpMethod.valueOf(verb))
                .toString();
    }
}
