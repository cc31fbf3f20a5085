package io.trigon.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.web.api.Malformed;
import org.junit.jupiter.api.Test;

class ShipmentQueryTest {
    private static ShipmentQuery showing(String what) {
        ShipmentQuery query = new ShipmentQuery();
        query.text = "";
        query.show = what;
        return query;
    }

    @Test
    void aStatusIsAskedForByItsName() {
        assertThat(showing("IN_TRANSIT").filter().status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(showing("").filter().status()).isNull();
    }

    @Test
    void aStatusThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> showing("SUNK").filter())
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("show")
                .hasMessageContaining("SUNK");
    }
}
