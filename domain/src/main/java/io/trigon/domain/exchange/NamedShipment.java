package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of which shipment a message speaks: by the surest reference that names any of those its sender may speak of, under way
 * before done. Two partners may number alike: the other references decide, and when they don't, a person is asked.
 */
final class NamedShipment {
    private final Shipments shipments;
    private final String unknown;
    private final String ambiguous;

    /** The codes are those of the rules that are broken when there is none, or more than one. */
    NamedShipment(Shipments shipments, String unknown, String ambiguous) {
        this.shipments = shipments;
        this.unknown = unknown;
        this.ambiguous = ambiguous;
    }

    Shipment by(List<String> references, Predicate<Shipment> mayBe) {
        for (String reference : references) {
            List<Shipment> own = shipments.byReference(OfferNumber.shipmentIn(reference)).stream()
                    .filter(mayBe)
                    .toList();
            if (!own.isEmpty()) {
                return theOneOf(own, reference, references);
            }
        }
        throw new BrokenRule(
                unknown,
                "no shipment that its sender may speak of has any of these references",
                Map.of("references", String.join(", ", references)));
    }

    private Shipment theOneOf(List<Shipment> own, String reference, List<String> references) {
        List<Shipment> open = own.stream().filter(s -> !s.status().isFinal()).toList();
        List<Shipment> among = open.isEmpty() ? own : open;
        long most = among.stream().mapToLong(s -> named(s, references)).max().orElseThrow();
        List<Shipment> best =
                among.stream().filter(s -> named(s, references) == most).toList();
        if (best.size() > 1 && !open.isEmpty()) {
            throw new BrokenRule(
                    ambiguous, "several shipments under way have this reference", Map.of("reference", reference));
        }
        return best.get(0);
    }

    /** By how many of its numbers the shipment is named. */
    private static long named(Shipment shipment, List<String> references) {
        Set<String> numbers =
                shipment.references().stream().map(Reference::value).collect(Collectors.toSet());
        numbers.add(shipment.trackingNumber().value());
        return references.stream().filter(numbers::contains).count();
    }
}
