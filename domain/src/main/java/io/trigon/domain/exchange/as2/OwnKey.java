package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A key of ours with the certificate that partners know it by. The newest that is valid signs; all of them decrypt, as a
 * partner may take a while to change over.
 */
@Entity
@Table(name = "as2_own_key")
public class OwnKey extends Stored {
    /** 1 for the first; unique, so that two nodes don't make one each. */
    @Column(name = "generation")
    private int generation;

    @Lob
    @Column(name = "der")
    private byte[] der;

    /** The private key, locked; see {@link io.trigon.domain.exchange.Safe}. */
    @Column(name = "sealed_key")
    private String sealedKey;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "subject")
    private String subject;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "warned_days")
    private Integer warnedDays;

    protected OwnKey() {}

    public OwnKey(int generation, CertificateFacts facts, String sealedKey) {
        this.generation = generation;
        this.der = facts.der().clone();
        this.sealedKey = sealedKey;
        this.fingerprint = facts.fingerprint();
        this.subject = PartnerCertificate.cut(facts.subject());
        this.notBefore = facts.notBefore();
        this.notAfter = facts.notAfter();
    }

    public boolean isValidAt(Instant at) {
        return !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }

    /** People were warned this many days before its end. */
    public void warned(int days) {
        this.warnedDays = days;
    }

    public int generation() {
        return generation;
    }

    /** The certificate, to be handed to partners. */
    public byte[] der() {
        return der.clone();
    }

    public String sealedKey() {
        return sealedKey;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String subject() {
        return subject;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    /** Null while nobody was warned of its end. */
    public Integer warnedDays() {
        return warnedDays;
    }
}
