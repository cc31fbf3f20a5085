package io.trigon.domain.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Reference;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * That the goods of a warehouse order left, or those of a stock transfer came in.
 *
 * @param order the number by which the depositor ordered
 * @param when they left or came in
 * @param zone of the place where they did; null when nobody knows it
 * @param references other numbers of the depositor, the best first
 * @param from who sends; the address may be null
 * @param to who receives
 * @param damages what was reported damaged, in words; empty for nothing
 */
public record GoodsAdvice(
        Kind kind,
        String order,
        String trackingNumber,
        Instant when,
        ZoneId zone,
        List<Reference> references,
        Place from,
        Place to,
        List<Unit> units,
        List<String> damages)
        implements Saying {

    /** Which of both it tells, and by which message of X12. */
    public enum Kind {
        SHIPPED("945", OrderKind.WAREHOUSE_ORDER, MilestoneCode.DEPARTED_PICKUP),
        RECEIVED("944", OrderKind.STOCK_TRANSFER, MilestoneCode.DELIVERED);

        private final String message;
        private final OrderKind order;
        private final MilestoneCode milestone;

        Kind(String message, OrderKind order, MilestoneCode milestone) {
            this.message = message;
            this.order = order;
            this.milestone = milestone;
        }

        public String message() {
            return message;
        }

        /** Which may become due for an order of that kind; empty for none. */
        static Optional<Kind> of(OrderKind ordered) {
            for (Kind kind : values()) {
                if (kind.order == ordered) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /** Which is due for an order of that kind, by the milestones that hold; empty for none. */
        static Optional<Kind> dueFor(OrderKind ordered, List<Milestone> holding) {
            return of(ordered).filter(kind -> kind.momentAmong(holding).isPresent());
        }

        /** The first milestone by which it is due. */
        Optional<Milestone> momentAmong(List<Milestone> holding) {
            return holding.stream().filter(m -> m.code() == milestone).findFirst();
        }
    }

    public record Place(String name, String gln, Address address) {}

    /**
     * @param sscc null for none
     * @param pieces as ordered, or as announced when the order does not name the unit
     * @param received of those, as far as they were counted by scans at the place; all of them where nobody scanned
     * @param code the article's number as announced; null when not known
     * @param weight null when not known
     */
    public record Unit(
            String sscc, String packaging, int pieces, int received, String code, Weight weight, String description) {
        /** How many did not come. */
        public int missing() {
            return Math.max(0, pieces - received);
        }
    }
}
