package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.epcis.EpcisDocument;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapturesScenarioTest {
    private static final Viewer STAFF =
            new Viewer(1, "desk", "Desk", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final EpcisFault FAULT = new EpcisFault("epcis-value", "/type", "Nope", "one of five types", 0);

    private final World world = new World();
    private final SeeCaptures see = new SeeCaptures(
            world.epcis,
            world.exchange,
            new OwnExchange(world.exchange, world.exchange),
            content -> reading(new String(content, StandardCharsets.UTF_8)));

    private static EpcisReading reading(String content) {
        return content.equals("faulty")
                ? new EpcisReading(null, List.of(), 1, List.of(FAULT))
                : new EpcisReading(
                        new EpcisDocument("EPCISDocument", "2.0", null, null, List.of()), List.of(), 0, List.of());
    }

    private String captured(String content, State state, String reason) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        InboundMessage message =
                world.exchange.add(new InboundMessage("ACME", "posted", content + state, bytes, world.clock.instant()));
        if (state != State.RECEIVED) {
            message.settle(state, reason, reason == null ? null : "detail", null, world.clock.instant());
        }
        return world.epcis
                .add(new EpcisCapture(
                        content + state, "ACME", message.id(), EpcisCapture.Behaviour.ROLLBACK, world.clock.instant()))
                .captureId();
    }

    @Test
    void whoTestsIsNotToldThatADocumentWasKept() {
        CaptureJob job = see.job(STAFF, captured("sound", State.TESTED, null));
        assertThat(job.success()).isFalse();
        assertThat(job.errors()).extracting(CaptureJob.Error::code).containsExactly("epcis-partner-tests");
    }

    @Test
    void whoTestsIsToldWhatIsWrong() {
        CaptureJob job = see.job(STAFF, captured("faulty", State.TESTED, "epcis-value"));
        assertThat(job.errors())
                .extracting(CaptureJob.Error::code)
                .containsExactly("epcis-value", "epcis-partner-tests");
        assertThat(job.errors().get(0).pointer()).isEqualTo("/type");
    }

    @Test
    void theListOfJobsSaysTheSameInShort() {
        captured("faulty", State.TESTED, "epcis-value");
        assertThat(see.jobs(STAFF, null, 10)).singleElement().satisfies(job -> {
            assertThat(job.success()).isFalse();
            assertThat(job.errors())
                    .extracting(CaptureJob.Error::code)
                    .containsExactly("epcis-value", "epcis-partner-tests");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"RECEIVED", "PROCESSED", "REPEATED"})
    void whatIsKeptOrStillWorkedOnHasNoErrors(State state) {
        CaptureJob job = see.job(STAFF, captured("sound", state, null));
        assertThat(job.success()).isTrue();
        assertThat(job.running()).isEqualTo(state == State.RECEIVED);
        assertThat(job.errors()).isEmpty();
    }

    @Test
    void aSoundDocumentThatWaitsSaysWhy() {
        CaptureJob job = see.job(STAFF, captured("sound", State.QUARANTINED, "not-agreed"));
        assertThat(job.success()).isFalse();
        assertThat(job.errors()).containsExactly(new CaptureJob.Error("not-agreed", "", "detail"));
    }

    @Test
    void whoCapturedNoEpcisIsNotToldOfEdi() {
        captured("hello", State.QUARANTINED, "file-not-x12");
        assertThat(see.jobs(STAFF, null, 10)).singleElement().satisfies(job -> assertThat(job.errors())
                .containsExactly(new CaptureJob.Error("epcis-unreadable", "", "detail")));
    }

    @ParameterizedTest
    @CsvSource({"TESTED, epcis-event-tested", "QUARANTINED, epcis-event-waits", "REJECTED, epcis-event-waits"})
    void oneEventThatIsNotKeptIsNotToldAsKept(State state, String rule) {
        assertThatThrownBy(() -> CaptureOneEvent.tell(state))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo(rule));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"RECEIVED", "PROCESSED", "REPEATED"})
    void oneEventThatIsKeptIsToldSo(State state) {
        assertThatCode(() -> CaptureOneEvent.tell(state)).doesNotThrowAnyException();
    }
}
