package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A certificate that a partner handed to us. Several may stand beside each other while one is renewed: any that is valid
 * verifies, the newest that is valid encrypts.
 */
@Entity
@Table(name = "partner_certificate")
public class PartnerCertificate extends Stored {
    private static final int KEY_BITS_LEAST = 2048;

    @Column(name = "partner_id")
    private String partnerId;

    @Lob
    @Column(name = "der")
    private byte[] der;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "subject")
    private String subject;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "serial")
    private String serial;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "self_signed")
    private boolean selfSigned;

    @Column(name = "added_at")
    private Instant addedAt;

    /** Whom it vouches for as an authority; null for a certificate of the partner itself. */
    @Column(name = "vouches_for")
    private String vouchesFor;

    /** Since when nothing by it is accepted any more; null while it is. */
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** Days before its end of which people were warned last; null while they were not. */
    @Column(name = "warned_days")
    private Integer warnedDays;

    protected PartnerCertificate() {}

    /** @throws BrokenRule {@code certificate-key} unless its key is RSA of at least 2048 bits */
    public PartnerCertificate(String partnerId, CertificateFacts facts, Instant addedAt) {
        boolean strong = facts.keyBits() >= KEY_BITS_LEAST;
        BrokenRule.unless(strong, "certificate-key", "the key is not RSA of at least 2048 bits");
        this.partnerId = partnerId;
        this.der = facts.der().clone();
        this.fingerprint = facts.fingerprint();
        this.subject = cut(facts.subject());
        this.issuer = cut(facts.issuer());
        this.serial = facts.serial();
        this.notBefore = facts.notBefore();
        this.notAfter = facts.notAfter();
        this.selfSigned = facts.selfSigned();
        this.addedAt = addedAt;
    }

    /** From now on, it vouches for certificates of this subject, and is nothing else. */
    PartnerCertificate vouchingFor(String subject) {
        this.vouchesFor = subject;
        return this;
    }

    /** Its key is lost or somebody else's: nothing by it, and nobody it vouches for, is accepted from now on. */
    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    static String cut(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400);
    }

    public boolean isValidAt(Instant at) {
        return !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }

    /** People were warned this many days before its end. */
    public void warned(int days) {
        this.warnedDays = days;
    }

    public String partnerId() {
        return partnerId;
    }

    public byte[] der() {
        return der.clone();
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String subject() {
        return subject;
    }

    public String issuer() {
        return issuer;
    }

    public String serial() {
        return serial;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public boolean selfSigned() {
        return selfSigned;
    }

    /** The subject whose certificates it vouches for; null for a certificate of the partner itself. */
    public String vouchesFor() {
        return vouchesFor;
    }

    /** Null while it is in use. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Null while nobody was warned of its end. */
    public Integer warnedDays() {
        return warnedDays;
    }
}
