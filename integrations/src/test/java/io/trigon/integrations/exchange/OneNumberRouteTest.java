package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Orders of different kinds under one number")
class OneNumberRouteTest extends OpenExchange {

    private int files;

    private InboundMessage sent(String corpus, String number) throws IOException {
        String text = new String(CorpusFile.named("x12/" + corpus).bytes(), StandardCharsets.UTF_8);
        house.write(
                "DEMOSHIP", "file-" + ++files + ".edi", bytes(text.replace(number, "SAME-1")), Duration.ofSeconds(5));
        return house.settled(files);
    }

    private Shipment shipmentOf(InboundMessage message) {
        return house.world
                .shipments
                .byNumber(new TrackingNumber(message.effect()))
                .orElseThrow();
    }

    @Test
    void eachIsBookedAndCalledOffForItself() throws Exception {
        InboundMessage order = sent("warehouse-order/plain", "DO-5501");
        InboundMessage transfer = sent("stock-transfer/plain", "TR-301");
        InboundMessage lading = sent("bill-of-lading/plain", "BOL-70001");

        assertThat(order.state()).isEqualTo(State.PROCESSED);
        assertThat(transfer.state()).isEqualTo(State.PROCESSED);
        assertThat(lading.state()).isEqualTo(State.PROCESSED);
        assertThat(shipmentOf(order).orderKind()).isEqualTo(OrderKind.WAREHOUSE_ORDER);
        assertThat(shipmentOf(transfer).orderKind()).isEqualTo(OrderKind.STOCK_TRANSFER);
        assertThat(shipmentOf(lading).orderKind()).isEqualTo(OrderKind.BILL_OF_LADING);
        assertThat(shipmentOf(order).orderedBy()).isEqualTo("DEMOSHIP");
        assertThat(shipmentOf(order).orderNumber()).isEqualTo("SAME-1");

        InboundMessage cancel = sent("warehouse-order/cancel", "DO-5501");

        assertThat(cancel.effect()).isEqualTo(order.effect());
        assertThat(shipmentOf(order).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(shipmentOf(transfer).status()).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(shipmentOf(lading).status()).isEqualTo(ShipmentStatus.BOOKED);
    }
}
