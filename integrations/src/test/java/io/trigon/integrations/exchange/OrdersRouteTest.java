package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Task;
import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Sscc;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Orders, notices and bills of partners, from the folder to their effect")
class OrdersRouteTest extends OpenExchange {

    private InboundMessage drop(String partner, String fixture, int count) throws IOException {
        byte[] file = CorpusFile.named(fixture).bytes();
        house.write(partner, fixture.replace('/', '-') + ".edi", file, Duration.ofSeconds(5));
        return house.settled(count);
    }

    @Test
    void aWarehouseOrderIsBookedChangedAndCalledOffAndGetsNo990() throws Exception {
        assertThat(drop("DEMOSHIP", "x12/warehouse-order/plain", 1).state()).isEqualTo(State.PROCESSED);
        Shipment shipment = theShipment("DO-5501");
        assertThat(shipment.orderKind()).isEqualTo(OrderKind.WAREHOUSE_ORDER);
        assertThat(shipment.origin().site().address().city()).isEqualTo("Kenosha");
        house.posted();
        assertThat(house.out("DEMOSHIP")).containsExactly("997-000000001.edi");

        drop("DEMOSHIP", "x12/warehouse-order/change", 2);
        assertThat(shipment.units()).singleElement().satisfies(unit -> assertThat(unit.pieces())
                .isEqualTo(40));
        drop("DEMOSHIP", "x12/warehouse-order/cancel", 3);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.CANCELLED);
    }

    @Test
    void stockOnItsWayToAWarehouseIsNoChanceForSales() throws Exception {
        drop("DEMOSHIP", "x12/stock-transfer/plain", 1);

        assertThat(theShipment("TR-301").orderKind()).isEqualTo(OrderKind.STOCK_TRANSFER);
        assertThat(house.world.leads.open(10)).isEmpty();
        drop("DEMOSHIP", "x12/bill-of-lading/plain", 2);
        assertThat(house.world.leads.open(10)).hasSize(1);
    }

    @Test
    void announcedPalletsAreFoundByTheirCodes() throws Exception {
        drop("DEMOSHIP", "x12/ship-notice/the-tender", 1);
        drop("DEMOSHIP", "x12/ship-notice/pallets-packs-items", 2);

        Shipment shipment = theShipment("LOAD-880");
        assertThat(house.world.shipments.carrying(Sscc.of("006141400000090113")))
                .contains(shipment);
        drop("DEMOSHIP", "x12/ship-notice/cancelled", 3);
        assertThat(house.world.shipments.carrying(Sscc.of("006141400000090113")))
                .isEmpty();
    }

    @Test
    void aBillThatDoesNotAddUpIsATaskAndASecondOneToo() throws Exception {
        drop("DEMOSHIP", "x12/freight-bill/the-tender", 1);
        drop("DEMOCARR", "x12/freight-bill/sum-differs", 2);
        drop("DEMOCARR", "x12/freight-bill/second-bill", 3);

        String number = theShipment("LOAD-990").trackingNumber().value();
        assertThat(house.world.freightBills.about(number))
                .extracting(BillRow::state)
                .containsExactly(FreightBill.State.DISPUTED, FreightBill.State.DISPUTED);
        assertThat(house.world.tasks.openAbout(number, Task.Kind.BILL_DISPUTED)).hasSize(2);
    }
}
