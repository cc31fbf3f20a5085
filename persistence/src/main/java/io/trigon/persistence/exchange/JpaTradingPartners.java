package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Memo;
import io.trigon.persistence.shared.RunningNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Trading partners by JPA; their control numbers by row locks. */
@ApplicationScoped
public class JpaTradingPartners implements TradingPartners {

    private EntityManager manager;
    private RunningNumbers numbers;

    protected JpaTradingPartners() {}

    @Inject
    public JpaTradingPartners(EntityManager manager, RunningNumbers numbers) {
        this.manager = manager;
        this.numbers = numbers;
    }

    @Override
    public TradingPartner add(TradingPartner partner) {
        return Entities.add(manager, partner);
    }

    @Override
    public Optional<TradingPartner> byPartnerId(String partnerId) {
        return Optional.ofNullable(
                Memo.of(manager, new ById(partnerId), () -> query(partnerId).orElse(null)));
    }

    private record ById(String partnerId) {}

    private Optional<TradingPartner> query(String partnerId) {
        return Entities.first(manager.createQuery(
                        "select p from TradingPartner p join fetch p.company where p.partnerId = :id",
                        TradingPartner.class)
                .setParameter("id", partnerId));
    }

    @Override
    public List<TradingPartner> all() {
        return manager.createQuery(
                        "select p from TradingPartner p join fetch p.company order by p.partnerId",
                        TradingPartner.class)
                .getResultList();
    }

    /** No constraint could tell: an address is taken by one with another qualifier too, where either has none. */
    @Override
    public void holdAddresses() {
        numbers.next("partner-addresses");
    }

    @Override
    public long nextControlNumbers(String partnerId, String counter, int count) {
        return numbers.next("partner:" + partnerId + ":" + counter, count);
    }
}
