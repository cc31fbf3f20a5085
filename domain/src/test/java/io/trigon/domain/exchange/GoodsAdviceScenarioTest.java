package io.trigon.domain.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Tender.UnitPlan;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a depositor is told of its goods")
class GoodsAdviceScenarioTest {
    private final World world = new World();
    private final List<GoodsAdvice> said = new ArrayList<>();
    private final WriteTelling write = world.telling(this::say);

    private Draft say(Agreement agreement, Saying saying) {
        said.add((GoodsAdvice) saying);
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return new byte[] {1};
            }
        };
    }

    private Shipment ordered(OrderKind kind) {
        return world.book(aTender().build().as(kind));
    }

    private void agree(String partnerId, Company company, String type) {
        TradingPartner partner = world.exchange.add(new TradingPartner(
                        partnerId,
                        company.name(),
                        TradingPartner.Role.SHIPPER,
                        company,
                        "ZZ",
                        partnerId,
                        partnerId,
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
        world.agreements.add(new Agreement(partner, Direction.OUT, type, "004010", LocalDate.of(2026, 3, 1)));
    }

    private void writeAll() {
        world.tellings.waiting(100).forEach(write::write);
    }

    @Test
    void aWarehouseOrderThatLeftIsAdvisedOnce() {
        Shipment shipment = ordered(OrderKind.WAREHOUSE_ORDER);
        agree("LAKEVIEW", shipment.shipper(), "945");

        world.report(shipment, MilestoneCode.LOADED);
        writeAll();
        assertThat(said).isEmpty();
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        writeAll();

        assertThat(said).singleElement().satisfies(advice -> {
            assertThat(advice.kind()).isEqualTo(GoodsAdvice.Kind.SHIPPED);
            assertThat(advice.order()).isEqualTo("LKV-1001");
            assertThat(advice.units()).hasSize(1);
        });
    }

    @Test
    void aStockTransferThatCameInIsAdvisedWithItsDamages() {
        Shipment shipment = ordered(OrderKind.STOCK_TRANSFER);
        agree("LAKEVIEW", shipment.shipper(), "944");

        world.report(shipment, MilestoneCode.DAMAGED);
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, MilestoneCode.DELIVERED);
        writeAll();

        assertThat(said).singleElement().satisfies(advice -> {
            assertThat(advice.kind()).isEqualTo(GoodsAdvice.Kind.RECEIVED);
            assertThat(advice.damages()).containsExactly("Damage reported");
        });
    }

    @Test
    void whatWasNotScannedWhereOtherUnitsWereDidNotCome() {
        Sscc came = new Sscc("306141411234567891");
        Sscc stayed = new Sscc("006141410000123452");
        Shipment shipment = world.book(aTender()
                .andAlso(new UnitPlan(stayed, "PLT", 1, null, "Peas"), new UnitPlan(null, "CTN", 4, null, "Leaflets"))
                .build()
                .as(OrderKind.STOCK_TRANSFER));
        agree("LAKEVIEW", shipment.shipper(), "944");
        Viewer clerk = new Viewer(1, "c", "C", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);

        world.recordScan.record(
                clerk, "00" + came.value(), null, shipment.destination().site().name());
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, MilestoneCode.DELIVERED);
        writeAll();

        assertThat(said).singleElement().satisfies(advice -> assertThat(advice.units())
                .extracting(GoodsAdvice.Unit::received, GoodsAdvice.Unit::missing)
                .containsExactly(tuple(1, 0), tuple(0, 1), tuple(4, 0)));
    }

    @Test
    void whereNobodyScannedAllOfItCame() {
        Shipment shipment = ordered(OrderKind.STOCK_TRANSFER);
        agree("LAKEVIEW", shipment.shipper(), "944");

        world.report(shipment, MilestoneCode.DELIVERED);
        writeAll();

        assertThat(said).singleElement().satisfies(advice -> assertThat(advice.units())
                .allMatch(unit -> unit.missing() == 0 && unit.received() == unit.pieces()));
    }

    @Test
    void neitherALoadTenderNorAnybodyElseIsAdvised() {
        Shipment tender = ordered(OrderKind.LOAD_TENDER);
        agree("LAKEVIEW", tender.shipper(), "945");
        agree("BLUEBON", tender.consignee(), "945");

        world.report(tender, MilestoneCode.DEPARTED_PICKUP);
        assertThat(world.tellings.all()).isEmpty();

        Shipment order = world.book(aTender().numbered("LKV-1002").build().as(OrderKind.WAREHOUSE_ORDER));
        world.report(order, MilestoneCode.DEPARTED_PICKUP);
        assertThat(world.tellings.all()).extracting(Telling::partnerId).containsExactly("LAKEVIEW");
    }

    /** A departure that seemed to come after the arrival is dropped, and told when the arrival proves wrong. */
    @Test
    void whatWasDroppedIsToldWhenItIsTrueAfterAll() {
        Shipment shipment = ordered(OrderKind.WAREHOUSE_ORDER);
        agree("LAKEVIEW", shipment.shipper(), "945");
        Instant now = world.clock.instant();
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP, now);
        world.report(shipment, MilestoneCode.CANCELLED, now.minus(Duration.ofHours(1)));
        writeAll();
        assertThat(said).isEmpty();
        assertThat(world.tellings.all()).extracting(Telling::state).containsExactly(Telling.State.DROPPED);

        world.report(shipment, MilestoneCode.DELIVERED, now.plusSeconds(1));
        writeAll();

        assertThat(said).hasSize(1);
    }
}
