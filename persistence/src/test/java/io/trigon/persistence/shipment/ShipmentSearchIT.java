package io.trigon.persistence.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads.Filter;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Search among five thousand shipments of a hundred companies: a query whose time grows with their square shows here. */
class ShipmentSearchIT {
    private static final Duration SHORT = Duration.ofSeconds(10);

    @OnBoth
    void anyWordIsFoundInAMoment(Base base) throws SQLException {
        Store store = Store.on(base);
        fill(store, base);

        assertThat(search(store, Viewers.manager(), "foods").total()).isEqualTo(5000);
        assertThat(search(store, Viewers.manager(), "firm 77 f").total()).isEqualTo(100);
        assertThat(search(store, Viewers.manager(), "load4321").rows())
                .extracting(ShipmentRow::reference)
                .containsExactly("LOAD4321");
        assertThat(search(store, Viewers.manager(), "tg100000000123").total()).isEqualTo(1);
        assertThat(search(store, Viewers.of(Role.SHIPPER, 77L), "foods").total())
                .isEqualTo(50);
        assertThat(search(store, Viewers.manager(), "nobody").total()).isZero();
    }

    private static PageOf<ShipmentRow> search(Store store, Viewer viewer, String words) {
        Filter filter = new Filter(words, null, null, null, null, null);
        return assertTimeout(SHORT, () -> store.shipmentReads.list(viewer, filter, Paging.first(25)));
    }

    private static void fill(Store store, Base base) throws SQLException {
        try (Connection connection = store.database.connection();
                Statement statement = connection.createStatement()) {
            String hundred = base == Base.H2 ? " from system_range(1, 100) g(i)" : " from generate_series(1, 100) g(i)";
            String all = hundred.replace("100", "5000");
            String next = "mod(i, 100) + 1";
            statement.execute(
                    "insert into company (id, version, name) select i, 0, 'Firm ' || i || ' Foods'" + hundred);
            statement.execute("insert into triangle (id, version, shipper_id, consignee_id, opened_at)"
                    + " select 1000 + i, 0, i, " + next + ", timestamp '2026-01-01 00:00:00'" + hundred);
            statement.execute(
                    "insert into shipment (id, version, tracking_number, link_secret, triangle_id, shipper_id,"
                            + " consignee_id, mode, status, booked_at) select 10000 + i, 0, 'TG' || (100000000000 + i), 'x',"
                            + " 1000 + " + next + ", " + next + ", mod(i + 1, 100) + 1, 'STANDARD', 'IN_TRANSIT',"
                            + " timestamp '2026-01-01 00:00:00'" + all);
            statement.execute("insert into shipment_reference (shipment_id, qualifier, ref_value)"
                    + " select 10000 + i, 'SI', 'LOAD' || i" + all);
        }
    }
}
