package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes the certificates that partners hand to us, withdraws those that are trusted no more, and drops others. */
@ApplicationScoped
public class KeepPartnerCertificates {
    private static final int MOST = 20;

    private PartnerCertificates certificates;
    private TradingPartners partners;
    private CertificateReader reader;
    private Clock clock;

    protected KeepPartnerCertificates() {}

    @Inject
    public KeepPartnerCertificates(
            PartnerCertificates certificates, TradingPartners partners, CertificateReader reader, Clock clock) {
        this.certificates = certificates;
        this.partners = partners;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A certificate as it is handed over.
     *
     * @param bytes DER or PEM
     * @param vouchesFor the subject whose certificates it vouches for, as an authority; null or blank for one of the partner's own
     * @param withdrawn whether it is to be known only so that it is refused
     */
    public record Handed(byte[] bytes, String vouchesFor, boolean withdrawn) {}

    /** Keeps one of the partner's own. */
    @Transactional
    public PartnerCertificate add(String partnerId, byte[] bytes) {
        return add(partnerId, new Handed(bytes, null, false));
    }

    /**
     * Keeps one.
     *
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code certificate-unreadable}, {@code certificate-key}, {@code certificate-over},
     *     {@code certificate-use}, {@code certificate-no-authority}, {@code certificate-subject}, {@code certificate-known},
     *     {@code certificate-withdrawn}, {@code certificates-too-many}
     */
    @Transactional
    public PartnerCertificate add(String partnerId, Handed handed) {
        partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        CertificateFacts facts = reader.read(handed.bytes());
        boolean holds = facts.notAfter().isAfter(clock.instant());
        BrokenRule.unless(holds || handed.withdrawn(), "certificate-over", "the certificate ran out");
        mustBeNew(facts, certificates.of(partnerId));
        PartnerCertificate certificate = new PartnerCertificate(partnerId, facts, clock.instant());
        if (handed.vouchesFor() != null && !handed.vouchesFor().isBlank()) {
            boolean may = facts.uses().vouches();
            BrokenRule.unless(may, "certificate-no-authority", "the certificate may not vouch for others");
            certificate.vouchingFor(reader.subject(handed.vouchesFor()));
        } else {
            boolean useful = facts.uses().signs() || facts.uses().encrypts() || handed.withdrawn();
            BrokenRule.unless(useful, "certificate-use", "the certificate may neither sign nor encrypt");
        }
        if (handed.withdrawn()) {
            certificate.withdraw(clock.instant());
        }
        return certificates.add(certificate);
    }

    private static void mustBeNew(CertificateFacts facts, List<PartnerCertificate> kept) {
        for (PartnerCertificate one : kept) {
            boolean same = one.fingerprint().equals(facts.fingerprint());
            BrokenRule.unless(!same || one.withdrawnAt() == null, "certificate-withdrawn", "it was withdrawn");
            BrokenRule.unless(!same, "certificate-known", "the certificate is here already");
        }
        BrokenRule.unless(kept.size() < MOST, "certificates-too-many", "a partner has 20 certificates at most");
    }

    /**
     * Withdraws one at once: nothing by it is accepted any more, and it stays known, so that no authority brings it back.
     *
     * @throws NotFound when the partner has no such certificate
     */
    @Transactional
    public PartnerCertificate withdraw(String partnerId, long certificateId) {
        PartnerCertificate certificate = held(partnerId, certificateId);
        if (certificate.withdrawnAt() == null) {
            certificate.withdraw(clock.instant());
        }
        return certificate;
    }

    /**
     * Forgets one.
     *
     * @throws NotFound when the partner has no such certificate
     * @throws BrokenRule {@code certificate-withdrawn} for one that was withdrawn and could still be taken for good
     */
    @Transactional
    public void drop(String partnerId, long certificateId) {
        PartnerCertificate certificate = held(partnerId, certificateId);
        boolean harmless =
                certificate.withdrawnAt() == null || certificate.notAfter().isBefore(clock.instant());
        BrokenRule.unless(harmless, "certificate-withdrawn", "a withdrawn certificate is kept until it ran out");
        certificates.remove(certificate);
    }

    private PartnerCertificate held(String partnerId, long certificateId) {
        return certificates
                .byId(certificateId)
                .filter(c -> c.partnerId().equals(partnerId))
                .orElseThrow(() -> new NotFound("certificate"));
    }
}
