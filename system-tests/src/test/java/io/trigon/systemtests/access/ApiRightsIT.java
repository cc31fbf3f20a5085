package io.trigon.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every method of the API with every role's key and without one, for own records, for those of others and for none. */
class ApiRightsIT {
    /** Well formed and nobody's: a tracking number, an id, an SSCC. */
    private static final String NO_NUMBER = "TG0000000000000";

    private static final String NO_ID = "999999999999";
    private static final String NO_UNIT = "000000000000000000";

    private static RunningTrigon trigon;

    @BeforeAll
    static void start() {
        trigon = RunningTrigon.demo();
    }

    static List<ApiCall> calls() {
        return ApiCall.all();
    }

    static Stream<Arguments> callsByRole() {
        return calls().stream().flatMap(call -> Stream.of(Role.values()).map(role -> Arguments.of(call, role)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void withoutAKeyOrWithAWrongOneNothingIsSaid(ApiCall call) {
        for (String key : new String[] {null, "no-such-key"}) {
            HttpResponse<String> answer = send(call, unknownFor(call), key);
            assertThat(answer.statusCode()).as(call + " with " + key).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("callsByRole")
    void theTableOfRightsDecides(ApiCall call, Role role) {
        boolean open = call.endpoint().operation().isOpenTo(role);
        if (!open) {
            assertThat(send(call, unknownFor(call), Belongings.keyOf(role)).statusCode())
                    .isEqualTo(403);
        } else if (!call.namesARecord()) {
            assertFine(call, send(call, "", Belongings.keyOf(role)));
        } else {
            HttpResponse<String> unknown = send(call, unknownFor(call), Belongings.keyOf(role));
            assertThat(unknown.statusCode()).isEqualTo(404);
            tryRecords(call, role, unknown);
        }
    }

    private static void tryRecords(ApiCall call, Role role, HttpResponse<String> unknown) {
        if (call.record().equals(ApiCall.UNKNOWN)) {
            return;
        }
        Belongings belongings = new Belongings(trigon, role);
        belongings.own(call.record()).stream()
                .limit(1)
                .forEach(own -> assertFine(call, send(call, own, Belongings.keyOf(role))));
        List<String> foreign = belongings.foreign(call.record());
        assertThat(foreign.isEmpty()).as("staff sees all, a party doesn't").isEqualTo(role.isStaff());
        foreign.stream().limit(3).forEach(other -> {
            HttpResponse<String> answer = send(call, other, Belongings.keyOf(role));
            assertThat(answer.statusCode()).as(call + " for " + other).isEqualTo(404);
            assertThat(withoutPath(answer))
                    .as("foreign and unknown answer alike")
                    .isEqualTo(withoutPath(unknown));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SHIPPER", "CONSIGNEE", "CARRIER"})
    void noListTellsAPartyOfAnothersShipments(Role role) {
        List<String> foreign = new Belongings(trigon, role).foreign("shipment");
        for (ApiCall call : calls()) {
            if (call.endpoint().isSafe()
                    && !call.namesARecord()
                    && call.endpoint().operation().isOpenTo(role)) {
                String told = send(call, "", Belongings.keyOf(role)).body();
                assertThat(foreign).as(call.toString()).noneMatch(told::contains);
            }
        }
    }

    private static void assertFine(ApiCall call, HttpResponse<String> answer) {
        if (call.endpoint().isSafe()) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202, 204, 400, 409, 422);
        }
    }

    private static String unknownFor(ApiCall call) {
        if (call.record().equals("unit")) {
            return NO_UNIT;
        }
        boolean byNumber =
                call.record().equals("shipment") || call.endpoint().path().contains("{trackingNumber}");
        return byNumber ? NO_NUMBER : NO_ID;
    }

    private static String withoutPath(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static HttpResponse<String> send(ApiCall call, String subject, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trigon.url() + call.path(subject)))
                .header("Content-Type", "application/json")
                .method(
                        call.endpoint().verb(),
                        call.body(subject).isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body(subject)));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return trigon.send(request.build());
    }
}
