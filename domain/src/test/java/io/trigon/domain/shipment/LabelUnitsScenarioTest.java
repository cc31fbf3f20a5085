package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelUnitsScenarioTest {
    private static final Viewer DOCK =
            new Viewer(1, "dock", "Dock", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final World world = new World();
    private final Map<String, Long> counters = new HashMap<>();
    private final Shipment shipment = world.book(TenderFixture.aTender().build());

    @Test
    void unitsWithoutANumberGetOneAndKeepIt() {
        shipment.addUnit(null, "PLT", 1, null, "Rye");
        shipment.addUnit(null, "PLT", 1, null, "Oats");
        List<Sscc> given = under("0614141", "3").label(DOCK, shipment.trackingNumber());
        assertThat(given).extracting(Sscc::value).containsExactly("306141410000000013", "306141410000000020");
        assertThat(under("0614141", "3").label(DOCK, shipment.trackingNumber())).isEmpty();
        assertThat(shipment.units()).allMatch(u -> u.sscc() != null);
        assertThat(world.recordScan
                        .record(DOCK, "(00)306141410000000020", null, "Hub")
                        .trackingNumber())
                .isEqualTo(shipment.trackingNumber());
    }

    @Test
    void anOrderThatIsSaidAgainDoesNotTakeOurLabelsAway() {
        Shipment bare = world.book(
                TenderFixture.aTender().numbered("LKV-2").carrying(null).build());
        Sscc ours = under("0614141", "3").label(DOCK, bare.trackingNumber()).get(0);
        Tender again = TenderFixture.aTender()
                .numbered("LKV-2")
                .carrying(null)
                .cameBy(7, world.clock.instant().plusSeconds(9000))
                .build();
        world.changeShipment.confirm(again);
        world.changeShipment.change(again);
        assertThat(bare.units()).extracting(HandlingUnit::sscc).containsExactly(ours);
    }

    @Test
    void withoutAPrefixOrWhenAllAreGivenItIsSaid() {
        shipment.addUnit(null, "PLT", 1, null, "Rye");
        refuses("sscc-without-prefix", under("", "0"));
        refuses("sscc-prefix", under("06A4141", "0"));
        refuses("sscc-prefix", under("0614141", "12"));
        counters.put("0" + "614141123456", 9_999L);
        refuses("sscc-exhausted", under("614141123456", "0"));
        assertThat(shipment.units()).anyMatch(u -> u.sscc() == null);
    }

    private void refuses(String rule, LabelUnits labels) {
        assertThatThrownBy(() -> labels.label(DOCK, shipment.trackingNumber()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo(rule));
    }

    private LabelUnits under(String prefix, String extension) {
        Optional<String> ours = prefix.isEmpty() ? Optional.empty() : Optional.of(prefix);
        return new LabelUnits(world.shipments, leading -> counters.merge(leading, 1L, Long::sum), ours, extension);
    }
}
