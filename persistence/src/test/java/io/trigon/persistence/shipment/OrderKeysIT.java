package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Orders of different kinds under one number, and those that were kept before the kind was part of the key. */
class OrderKeysIT {
    private static final String MIGRATION = "/db/common/V202611221211__order_keys.sql";

    @OnBoth
    void ordersOfDifferentKindsHaveOneNumber(Base base) {
        Store store = Store.on(base);
        Tender tender = aTender().build();

        TrackingNumber order = store.book(tender.as(OrderKind.WAREHOUSE_ORDER));
        TrackingNumber transfer = store.book(tender.as(OrderKind.STOCK_TRANSFER));
        TrackingNumber load = store.book(tender);

        assertThat(order).isNotEqualTo(transfer).isNotEqualTo(load);
        assertThat(store.book(tender.as(OrderKind.BOOKING))).isEqualTo(load);
        assertThat(store.book(tender.as(OrderKind.WAREHOUSE_ORDER))).isEqualTo(order);
    }

    @OnBoth
    void whatWasKeptBeforeIsFoundByItsNewKey(Base base) {
        Store store = Store.on(base);
        Tender order = aTender().build().as(OrderKind.WAREHOUSE_ORDER);
        TrackingNumber number = store.book(order);
        TrackingNumber load = store.book(aTender().build().as(OrderKind.LOAD_TENDER));
        store.inTransaction(() -> {
            // as it was kept before: both would have had the same key
            sql(store, "update shipment set tender_key = 'gone' where tracking_number = '" + load.value() + "'");
            sql(
                    store,
                    "update shipment set tender_key = '" + order.partnerId() + ":" + order.number()
                            + "' where tracking_number = '" + number.value() + "'");
        });

        store.inTransaction(() -> Arrays.stream(migration().split(";"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> sql(store, statement)));

        store.inTransaction(() -> {
            store.manager.clear();
            assertThat(store.shipments.byTenderKey(order.key()).orElseThrow().trackingNumber())
                    .isEqualTo(number);
        });
    }

    private static void sql(Store store, String statement) {
        store.manager.createNativeQuery(statement).executeUpdate();
    }

    private static String migration() {
        try (InputStream in = OrderKeysIT.class.getResourceAsStream(MIGRATION)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
