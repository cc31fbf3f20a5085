package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes down the terms on which a partner and we exchange by AS2, for the first time or anew. */
@ApplicationScoped
public class AgreeOnAs2 {
    private As2Partnerships partnerships;
    private TradingPartners partners;

    protected AgreeOnAs2() {}

    @Inject
    public AgreeOnAs2(As2Partnerships partnerships, TradingPartners partners) {
        this.partnerships = partnerships;
        this.partners = partners;
    }

    /**
     *
     *
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code as2-ids-taken} when another partner has these two ids
     */
    @Transactional
    public As2Terms agree(String partnerId, As2Terms terms) {
        partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        Optional<As2Partnership> other = partnerships.between(terms.theirId(), terms.ourId());
        boolean free = other.isEmpty() || other.get().partnerId().equals(partnerId);
        BrokenRule.unless(free, "as2-ids-taken", "another partner has these AS2 ids");
        partnerships
                .of(partnerId)
                .ifPresentOrElse(p -> p.agree(terms), () -> partnerships.add(new As2Partnership(partnerId, terms)));
        return terms;
    }

    /** @throws NotFound when there is nothing to end */
    @Transactional
    public void end(String partnerId) {
        partnerships.remove(partnerships.of(partnerId).orElseThrow(() -> new NotFound("as2")));
    }
}
