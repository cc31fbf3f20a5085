package io.trigon.domain.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedShipmentTest {
    private final World world = new World();
    private final NamedShipment named = new NamedShipment(world.shipments, "unknown", "ambiguous");
    private final Shipment first = world.book(aTender().numbered("1").build());

    @Test
    void theNumberOfOurOfferNamesTheShipment() {
        assertThat(named.by(List.of(first.trackingNumber() + "-2"), s -> true)).isSameAs(first);
        assertThat(OfferNumber.shipmentIn("PO-77")).isEqualTo("PO-77");
    }

    @Test
    void ofTwoUnderWayTheOneThatMoreReferencesName() {
        Shipment second = world.book(
                aTender().numbered("2").carrying("306141411234567907").build());

        assertThat(named.by(List.of("PO-77", "BOL-2"), s -> true)).isSameAs(second);
        broken("ambiguous", List.of("PO-77"));
    }

    @Test
    void underWayComesBeforeDoneAndDoneBeforeNothing() {
        world.report(first, MilestoneCode.DELIVERED);
        assertThat(named.by(List.of("PO-77"), s -> true)).isSameAs(first);

        Shipment second = world.book(
                aTender().numbered("2").carrying("306141411234567907").build());
        assertThat(named.by(List.of("PO-77"), s -> true)).isSameAs(second);
    }

    @Test
    void whatTheSenderMayNotSpeakOfIsUnknown() {
        assertThatThrownBy(() -> named.by(List.of("PO-77"), s -> false))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("unknown"));
    }

    private void broken(String code, List<String> references) {
        assertThatThrownBy(() -> named.by(references, s -> true))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
