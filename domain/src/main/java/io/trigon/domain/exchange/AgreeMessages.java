package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Agrees with a partner on messages of a type, changes what was agreed, or ends it. */
@ApplicationScoped
public class AgreeMessages {
    private PutPartner putPartner;
    private Agreements agreements;

    protected AgreeMessages() {}

    @Inject
    public AgreeMessages(PutPartner putPartner, Agreements agreements) {
        this.putPartner = putPartner;
        this.agreements = agreements;
    }

    /**
     * Adds an agreement; one of the same direction, type and first day is replaced.
     *
     * @return the agreement's id
     * @throws BrokenRule {@code agreement-overlaps} when another holds on one of its days
     * @throws NotFound when there is no such partner
     */
    @Transactional
    public long agree(String partnerId, AgreementTerms terms) {
        PartnerProfile known = putPartner.profile(partnerId);
        List<AgreementTerms> all = new ArrayList<>(known.agreements());
        all.removeIf(a -> a.direction() == terms.direction()
                && a.messageType().equals(terms.messageType())
                && a.validFrom().equals(terms.validFrom()));
        all.add(terms);
        put(known, all);
        return agreements.of(partnerId).stream()
                .filter(terms::isOf)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /**
     * Ends an agreement.
     *
     * @param lastDay the last day that it holds
     * @throws BrokenRule {@code agreement-ends-early} before its first day, {@code agreement-ended} when it has ended before
     * @throws NotFound when the partner has no such agreement
     */
    @Transactional
    public void end(String partnerId, long agreementId, LocalDate lastDay) {
        Agreement agreement = agreements
                .byId(agreementId)
                .filter(a -> a.partner().partnerId().equals(partnerId))
                .orElseThrow(() -> new NotFound("agreement"));
        BrokenRule.unless(lastDay != null, "agreement-incomplete", "an agreement ends on a day");
        boolean sooner = agreement.validTo() == null || lastDay.isBefore(agreement.validTo());
        BrokenRule.unless(sooner, "agreement-ended", "it ends on that day or sooner");
        agreement.until(lastDay);
    }

    private void put(PartnerProfile p, List<AgreementTerms> all) {
        putPartner.put(new PartnerProfile(
                p.partnerId(),
                p.name(),
                p.role(),
                p.isaQualifier(),
                p.isaId(),
                p.gsId(),
                p.edifactQualifier(),
                p.edifactId(),
                p.way(),
                p.stage(),
                all));
    }
}
