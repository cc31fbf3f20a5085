package io.trigon.domain.exchange;

import io.trigon.domain.shipment.ShipmentParties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was agreed with partners. */
public interface Agreements {
    Agreement add(Agreement agreement);

    Optional<Agreement> byId(long id);

    void remove(Agreement agreement);

    /** All of a partner, by direction, type and first day. */
    List<Agreement> of(String partnerId);

    /** Those that hold on the day, by type. */
    List<Agreement> inForce(String partnerId, Agreement.Direction direction, LocalDate day);

    /**
     * What we agreed to send, as it holds on the day, to partners that are one of the companies, and to that one partner; with
     * partner and company.
     *
     * @param partnerId null for no other
     */
    List<Agreement> outWith(Set<Long> companyIds, String partnerId, LocalDate day);

    /**
     * Of the shipments those whose parties, or whose orderer, we agreed to send anything to, as it holds on the day; in their
     * order.
     */
    default List<ShipmentParties> toldOf(List<ShipmentParties> shipments, LocalDate day) {
        return shipments.stream()
                .filter(s -> !outWith(s.companyIds(), s.orderedBy(), day).isEmpty())
                .toList();
    }

    /** What we agreed to send of that type, as it holds on the day; with partner and company. */
    List<Agreement> outOf(String messageType, LocalDate day);

    /** The one of the type that holds on the day. */
    default Optional<Agreement> inForce(
            String partnerId, Agreement.Direction direction, String messageType, LocalDate day) {
        return inForce(partnerId, direction, day).stream()
                .filter(a -> a.messageType().equals(messageType))
                .findFirst();
    }
}
