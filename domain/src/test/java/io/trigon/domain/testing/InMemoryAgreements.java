package io.trigon.domain.testing;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Agreements as a list. */
public final class InMemoryAgreements implements Agreements {
    private final List<Agreement> rows = new CopyOnWriteArrayList<>();

    @Override
    public Agreement add(Agreement agreement) {
        rows.add(Ids.give(agreement));
        return agreement;
    }

    @Override
    public Optional<Agreement> byId(long id) {
        return rows.stream().filter(a -> a.id() == id).findFirst();
    }

    @Override
    public void remove(Agreement agreement) {
        rows.remove(agreement);
    }

    @Override
    public List<Agreement> of(String partnerId) {
        return rows.stream()
                .filter(a -> a.partner().partnerId().equals(partnerId))
                .sorted(Comparator.comparing(Agreement::direction)
                        .thenComparing(Agreement::messageType)
                        .thenComparing(Agreement::validFrom))
                .toList();
    }

    @Override
    public List<Agreement> inForce(String partnerId, Agreement.Direction direction, LocalDate day) {
        return of(partnerId).stream()
                .filter(a -> a.direction() == direction && a.holdsOn(day))
                .toList();
    }

    @Override
    public List<Agreement> outWith(Set<Long> companyIds, String partnerId, LocalDate day) {
        return rows.stream()
                .filter(a -> a.direction() == Agreement.Direction.OUT && a.holdsOn(day))
                .filter(a -> companyIds.contains(a.partner().company().id())
                        || a.partner().partnerId().equals(partnerId))
                .toList();
    }

    @Override
    public List<Agreement> outOf(String messageType, LocalDate day) {
        return rows.stream()
                .filter(a -> a.direction() == Agreement.Direction.OUT && a.holdsOn(day))
                .filter(a -> a.messageType().equals(messageType))
                .toList();
    }
}
