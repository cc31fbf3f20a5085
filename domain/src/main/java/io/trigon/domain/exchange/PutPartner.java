package io.trigon.domain.exchange;

import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Brings a partner with its agreements to what a profile says, whether it is new or known; shows what would change. */
@ApplicationScoped
public class PutPartner {
    private TradingPartners partners;
    private Agreements agreements;
    private ConformanceCases cases;
    private SetUpPartner setUpPartner;
    private Clock clock;

    protected PutPartner() {}

    @Inject
    public PutPartner(
            TradingPartners partners,
            Agreements agreements,
            ConformanceCases cases,
            SetUpPartner setUpPartner,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.cases = cases;
        this.setUpPartner = setUpPartner;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such partner */
    @Transactional
    public PartnerProfile profile(String partnerId) {
        return find(partnerId).orElseThrow(() -> new NotFound("partner"));
    }

    /**
     * What putting the profile would change; its stage changes nothing of a partner that is known.
     *
     * @throws BrokenRule when it could not be put
     */
    @Transactional
    public List<Difference> preview(PartnerProfile profile) {
        profile.check();
        rehearse(profile);
        return PartnerProfile.differences(find(profile.partnerId()).orElse(null), profile);
    }

    /**
     * Agreements are known by direction, type and first day. One that the profile lacks is taken back when it never held, else
     * it ends yesterday.
     *
     * @throws BrokenRule when the profile contradicts itself or what can't be changed; nothing happened then
     */
    @Transactional
    public PartnerProfile put(PartnerProfile profile) {
        profile.check();
        partners.holdAddresses();
        TradingPartner partner = partners.byPartnerId(profile.partnerId()).orElse(null);
        if (partner == null) {
            partner = setUp(profile);
        } else {
            BrokenRule.unless(
                    partner.role() == profile.role(), "partner-role", "what a partner is in a triangle stays");
            partner.named(profile.name()).knownInX12As(profile.isaQualifier(), profile.isaId(), profile.gsId());
        }
        partner.knownInEdifactAs(profile.edifactQualifier(), profile.edifactId())
                .reachedBy(profile.way())
                .unlessTaken(partners.all());
        agree(partner, profile.agreements());
        return profile(profile.partnerId());
    }

    private TradingPartner setUp(PartnerProfile profile) {
        boolean hasCases =
                profile.agreements().stream().anyMatch(a -> !a.cases().isEmpty());
        TradingPartner partner = setUpPartner.setUp(
                profile.partnerId(),
                profile.name(),
                profile.role(),
                profile.isaQualifier(),
                profile.isaId(),
                profile.gsId());
        return partner.at(hasCases ? Stage.TEST : profile.stage());
    }

    private void agree(TradingPartner partner, List<AgreementTerms> wanted) {
        List<ConformanceCase> shown = cases.of(partner.partnerId());
        for (Agreement known : agreements.of(partner.partnerId())) {
            if (wanted.stream().noneMatch(terms -> terms.isOf(known))) {
                end(known, shown);
            }
        }
        for (AgreementTerms terms : wanted) {
            Agreement agreement = agreements.of(partner.partnerId()).stream()
                    .filter(terms::isOf)
                    .findFirst()
                    .orElseGet(() -> agreements.add(new Agreement(
                            partner, terms.direction(), terms.messageType(), terms.release(), terms.validFrom())));
            terms.writeTo(agreement);
            show(agreement, terms.cases(), shown);
        }
    }

    private void end(Agreement known, List<ConformanceCase> shown) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (known.validFrom().isAfter(yesterday)) {
            shown.stream().filter(c -> c.agreement() == known).forEach(cases::remove);
            agreements.remove(known);
        } else if (known.validTo() == null || known.validTo().isAfter(yesterday)) {
            known.until(yesterday);
        }
    }

    private void show(Agreement agreement, List<CaseTerms> wanted, List<ConformanceCase> shown) {
        List<ConformanceCase> known =
                shown.stream().filter(c -> c.agreement() == agreement).toList();
        known.stream()
                .filter(c -> wanted.stream().noneMatch(w -> w.name().equals(c.name())))
                .forEach(cases::remove);
        for (CaseTerms terms : wanted) {
            known.stream()
                    .filter(c -> c.name().equals(terms.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            c -> c.needing(terms.needs()),
                            () -> cases.add(new ConformanceCase(agreement, terms.name(), terms.needs())));
        }
    }

    /** Builds what would be put and lets it go, so that each rule is met before anything is. */
    private void rehearse(PartnerProfile profile) {
        partners.byPartnerId(profile.partnerId())
                .ifPresent(known -> BrokenRule.unless(
                        known.role() == profile.role(), "partner-role", "what a partner is in a triangle stays"));
        BrokenRule.unless(
                profile.role() != null, "partner-without-role", "a partner is a shipper, a consignee or a carrier");
        TradingPartner one = new TradingPartner(
                        profile.partnerId(),
                        profile.name(),
                        profile.role(),
                        null,
                        profile.isaQualifier(),
                        profile.isaId(),
                        profile.gsId(),
                        clock.instant())
                .named(profile.name())
                .knownInEdifactAs(profile.edifactQualifier(), profile.edifactId())
                .reachedBy(profile.way());
        for (AgreementTerms terms : profile.agreements()) {
            Agreement agreement =
                    new Agreement(one, terms.direction(), terms.messageType(), terms.release(), terms.validFrom());
            terms.writeTo(agreement);
            terms.cases().forEach(c -> new ConformanceCase(agreement, c.name(), c.needs()));
        }
        one.unlessTaken(partners.all());
    }

    private Optional<PartnerProfile> find(String partnerId) {
        return partners.byPartnerId(partnerId).map(partner -> {
            List<ConformanceCase> shown = cases.of(partnerId);
            return PartnerProfile.of(
                    partner,
                    agreements.of(partnerId).stream()
                            .map(a -> AgreementTerms.of(
                                    a,
                                    shown.stream()
                                            .filter(c -> c.agreement() == a)
                                            .toList()))
                            .toList());
        });
    }
}
