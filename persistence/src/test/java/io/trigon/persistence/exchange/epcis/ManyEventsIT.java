package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.util.List;

/** Events of one document, kept together. */
class ManyEventsIT extends EventHouse {
    @OnBoth
    void manyOfOneDocumentAreKeptAndToldOfTogetherAndOnce(Base base) {
        house(base);
        TrackingNumber second = store.book(
                TenderFixture.aTender().numbered("LKV-2").carrying(SECOND).build());
        capture(carrier, event("urn:e:0", "departing", null, SECOND_LINK));
        ErrorDeclaration wrong = new ErrorDeclaration(store.clock.instant(), "did_not_occur", List.of());
        List<ObservedEvent> document = List.of(
                event("urn:e:1", "departing", null, URN),
                event("urn:e:2", "departing", null, SECOND_LINK),
                event("urn:e:1", "departing", null, URN),
                event("urn:e:0", "departing", wrong, SECOND_LINK),
                atTheDock(event("urn:e:3", "receiving", null, URN)),
                event("urn:e:4", "departing", null, "https://example.com/thing/4"));

        assertThat(captureAll(document))
                .containsExactly(
                        List.of(number.value()),
                        List.of(second.value()),
                        List.of(number.value()),
                        List.of(second.value()),
                        List.of(number.value()),
                        List.of());
        assertThat(captureAll(document)).as("the same once more").endsWith(List.of(), List.of());
        assertThat(ids(STAFF))
                .containsExactlyInAnyOrder("urn:e:0", "urn:e:0!", "urn:e:1", "urn:e:2", "urn:e:3", "urn:e:4");
        assertThat(told(number)).containsExactly("TERMINAL_OUT null", "DELIVERED null");
        assertThat(told(second)).containsExactlyInAnyOrder("TERMINAL_OUT DISMISSED", "TERMINAL_OUT null");
        long shipment = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        assertThat(store.inTransaction(
                        () -> kept.deliveredTerms(List.of(shipment)).get(shipment)))
                .contains("https://id.gs1.org/00/" + UNIT);
    }
}
