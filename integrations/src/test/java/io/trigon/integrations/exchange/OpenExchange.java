package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.Shipment;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The exchange, open for one test. */
abstract class OpenExchange {

    @TempDir
    Path data;

    ExchangeHouse house;

    @BeforeEach
    void open() throws Exception {
        house = new ExchangeHouse(data, false).open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** The only one of this reference. */
    Shipment theShipment(String reference) {
        List<Shipment> found = house.world.shipments.byReference(reference);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static String text(String fixture) throws Exception {
        return new String(Fixtures.bytes(fixture), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
