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
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.exchange.TryCases;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.plain.TextPlainReader;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Viewer ADMIN = new Viewer(1, "admin", "A", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Viewer MANAGER =
            new Viewer(2, "ana", "Ana", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    @TempDir
    private Path data;

    private ExchangeHouse house;
    private MessageReader reader;
    private TryCases tryCases;
    private GoLive goLive;
    private TradingPartner carrier;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(data, false);
        reader = new AgreedReader(
                new X12MessageReader(
                        new OurAddress("ZZ", "TRIGON", "TRIGON"), house.world.agreements, house.world.controlNumbers),
                house.world.agreements);
        CheckMessage check = new CheckMessage(
                new TextPlainReader(),
                reader,
                new OwnExchange(house.world.exchange, house.world.exchange),
                house.world.clock);
        tryCases = new TryCases(check, house.world.cases, house.world.clock);
        goLive = new GoLive(house.world.exchange, house.world.cases);
        carrier = house.world.exchange.byPartnerId("DEMOCARR").orElseThrow();
    }

    @Test
    void aFileShowsTheCasesItHoldsAndNamesWhatIsMissing() throws IOException {
        Agreement statuses = agree("214", NEW_YEAR, null);
        demand(statuses, "arrival in local time", "AT7-01=X3, AT7-07=LT");
        demand(statuses, "refused", "AT7-01=A7");

        TryCases.Report report = attempt("statuses/one-day-4010.edi");

        assertThat(report.results()).extracting(TryCases.Result::passed).containsExactly(true, false);
        assertThat(report.results().get(1).missing()).containsExactly("AT7-01=A7");
        assertThat(report.isReady()).isFalse();
        assertThat(house.messages()).isEmpty();
        assertThat(house.world.outbox.all()).isEmpty();
    }

    @Test
    void aMessageWithAnErrorShowsNothing() throws IOException {
        carrier = house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow();
        demand(agree("204", NEW_YEAR, null), "new", "B2A-01=00");

        TryCases.Report report =
                tryCases.attempt(ADMIN, "DEMOSHIP", Fixtures.bytes("broken/bad-date.edi"), "ana", Locale.ENGLISH);

        assertThat(report.results().get(0).passed()).isFalse();
        assertThat(report.results().get(0).missing()).containsExactly(TryCases.KEPT_BACK);
    }

    @Test
    void aPartnerGoesLiveWhenItsCasesPassed() throws IOException {
        carrier.at(Stage.TEST);
        demand(agree("214", NEW_YEAR, null), "arrival", "AT7-01=X3");

        assertThatThrownBy(() -> goLive.live(MANAGER, "DEMOCARR", null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.params()).containsEntry("has", "214 arrival"));
        assertThatThrownBy(() -> goLive.live(MANAGER, "DEMOCARR", "in a hurry")).isInstanceOf(BrokenRule.class);
        attempt("statuses/one-day-4010.edi");
        goLive.live(MANAGER, "DEMOCARR", null);

        assertThat(carrier.stage()).isEqualTo(Stage.LIVE);
    }

    @Test
    void anAdministratorMayLetItGoLiveForAReason() {
        carrier.at(Stage.TEST);
        demand(agree("214", NEW_YEAR, null), "arrival", "AT7-01=X3");

        goLive.live(ADMIN, "DEMOCARR", "shown by telephone");

        assertThat(carrier.stage()).isEqualTo(Stage.LIVE);
    }

    @Test
    void aPartnerWithoutAgreementsMaySendEverything() throws IOException {
        MessageReading reading = read("statuses/one-day-4010.edi");

        assertThat(reading.parts()).isNotEmpty();
        assertThat(reading.flaws()).isEmpty();
    }

    @Test
    void whatIsNotAgreedOnWaitsForAPerson() throws IOException {
        agree("990", NEW_YEAR, null);

        MessageReading reading = read("statuses/one-day-4010.edi");

        assertThat(reading.parts()).isEmpty();
        assertThat(reading.acknowledgements()).hasSize(1);
        assertThat(reading.flaws()).containsExactly(new Flaw("message-not-agreed", "set=214"));
    }

    @Test
    void theDayOfReceiptDecidesWhetherAnAgreementHolds() throws IOException {
        LocalDate today = LocalDate.ofInstant(house.world.clock.instant(), ZoneOffset.UTC);
        Agreement agreement = agree("214", today.plusDays(1), null);
        assertThat(read("statuses/one-day-4010.edi").flaws())
                .extracting(Flaw::code)
                .containsExactly("agreement-not-begun");

        house.world.agreements.remove(agreement);
        agreement = agree("214", NEW_YEAR, today.minusDays(1));
        assertThat(read("statuses/one-day-4010.edi").flaws())
                .extracting(Flaw::code)
                .containsExactly("agreement-over");

        agreement.until(today);
        assertThat(read("statuses/one-day-4010.edi").flaws()).isEmpty();
    }

    @Test
    void whatATestingPartnerSendsHasNoEffect() throws IOException {
        carrier.at(Stage.TEST);

        MessageReading reading = read("statuses/one-day-4010.edi");

        assertThat(reading.parts()).isEmpty();
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.acknowledgements()).hasSize(1);
    }

    private TryCases.Report attempt(String file) throws IOException {
        return tryCases.attempt(ADMIN, "DEMOCARR", Fixtures.bytes(file), "ana", Locale.ENGLISH);
    }

    private MessageReading read(String file) throws IOException {
        return reader.read(
                new InboundMessage(carrier.partnerId(), file, "", Fixtures.bytes(file), house.world.clock.instant()),
                carrier);
    }

    private Agreement agree(String type, LocalDate from, LocalDate to) {
        return house.world.agreements.add(new Agreement(carrier, Direction.IN, type, "004010", from).until(to));
    }

    private void demand(Agreement agreement, String name, String needs) {
        house.world.cases.add(new ConformanceCase(agreement, name, needs));
    }
}
