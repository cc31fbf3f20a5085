package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.AgreedReader;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.domain.exchange.ConformanceCase;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.exchange.TryCases;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.plain.TextPlainReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A partner who tests in EDIFACT")
class EdifactConformanceTest {
    private static final Viewer MANAGER =
            new Viewer(2, "ana", "Ana", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    @TempDir
    private Path data;

    private ExchangeHouse house;
    private TryCases tryCases;
    private GoLive goLive;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(data, false);
        MessageReader reader = new AgreedReader(house.reader, house.world.agreements);
        CheckMessage check = new CheckMessage(
                new TextPlainReader(),
                reader,
                new OwnExchange(house.world.exchange, house.world.exchange),
                house.world.clock);
        tryCases = new TryCases(check, house.world.cases, house.world.clock);
        goLive = new GoLive(house.world.exchange, house.world.cases);
    }

    private Agreement agree(String partner, String type, String... cases) {
        TradingPartner one = house.world.exchange.byPartnerId(partner).orElseThrow();
        one.at(Stage.TEST);
        Agreement agreement =
                house.world.agreements.add(new Agreement(one, Direction.IN, type, "D96A", LocalDate.of(2026, 1, 1)));
        for (String needs : cases) {
            house.world.cases.add(new ConformanceCase(agreement, type + " " + needs, needs));
        }
        return agreement;
    }

    private TryCases.Report attempt(String partner, String corpus) throws IOException {
        byte[] text = CorpusFile.named("edifact/" + corpus).bytes();
        return tryCases.attempt(MANAGER, partner, text, "ana", Locale.ENGLISH);
    }

    @Test
    void aShipperGoesLiveWhenItsInstructionBookingAndDespatchAdvicePassed() throws IOException {
        agree("DEMOSHIP", "IFTMIN", "BGM-03=9", "BGM-03=1");
        agree("DEMOSHIP", "IFTMBF", "BGM-03=9");
        agree("DEMOSHIP", "DESADV", "GIN-01=BJ");

        attempt("DEMOSHIP", "instruction/small-d96a");
        attempt("DEMOSHIP", "instruction/cancel-d96a");
        attempt("DEMOSHIP", "booking/firm-d96a");
        assertThatThrownBy(() -> goLive.live(MANAGER, "DEMOSHIP", null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.params()).containsEntry("has", "DESADV DESADV GIN-01=BJ"));
        TryCases.Report last = attempt("DEMOSHIP", "announcement/two-pallets-d96a");

        assertThat(last.isReady()).isTrue();
        goLive.live(MANAGER, "DEMOSHIP", null);
        assertThat(house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow().stage())
                .isEqualTo(Stage.LIVE);
        assertThat(house.world.shipments.open()).isEmpty();
        assertThat(house.messages()).isEmpty();
    }

    @Test
    void aCarrierGoesLiveWhenItsStatusAndItsBillPassed() throws IOException {
        agree("DEMOCARR", "IFTSTA", "STS-02.1", "STS-02=21, STS-01");
        agree("DEMOCARR", "INVOIC", "BGM-02.1, BGM-01=380");

        attempt("DEMOCARR", "status/one-journey-d96a");
        attempt("DEMOCARR", "bill/freight-and-fuel-d96a");
        goLive.live(MANAGER, "DEMOCARR", null);

        assertThat(house.world.exchange.byPartnerId("DEMOCARR").orElseThrow().stage())
                .isEqualTo(Stage.LIVE);
    }

    @Test
    void aMessageWithAnErrorShowsNothingAndItsPlaceIsNamed() throws IOException {
        agree("DEMOSHIP", "IFTMIN", "BGM-03=9");

        TryCases.Report report = attempt("DEMOSHIP", "element/too-long");

        assertThat(report.results().get(0).missing()).containsExactly(TryCases.KEPT_BACK);
        assertThat(report.checked().reading().findings()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.weight()).isEqualTo(Weight.REFUSED);
            assertThat(f.expected()).contains("characters");
            assertThat(f.place()).matches("[A-Z]{3}-\\d\\d.*");
            assertThat(f.example()).isNotEmpty();
        });
    }

    @Test
    void aFaultThatItsAgreementForgivesKeepsNoCaseBack() throws IOException {
        agree("DEMOSHIP", "IFTMIN", "BGM-03=9").tolerating(EnumSet.of(Tolerance.SEGMENT_COUNT_WRONG));

        TryCases.Report report = attempt("DEMOSHIP", "message/segment-count-wrong");

        assertThat(report.isReady()).isTrue();
        assertThat(report.checked().reading().findings())
                .extracting(Finding::weight)
                .containsOnly(Weight.NOTED);
    }

    @Test
    void anotherReleaseThanTheAgreedOneShowsNothing() throws IOException {
        agree("DEMOSHIP", "IFTMIN", "BGM-03=9");

        TryCases.Report report = attempt("DEMOSHIP", "instruction/full-d01b");

        assertThat(report.isReady()).isFalse();
        assertThat(report.checked().reading().findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("release-not-agreed");
            assertThat(f.weight()).isEqualTo(Weight.HELD);
            assertThat(f.place()).isEqualTo("UNH-02.3");
            assertThat(f.found()).isEqualTo("D01B");
            assertThat(f.expected()).isEqualTo("D96A");
            assertThat(f.line()).isPositive();
        });
    }
}
