package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;

/** That a partner and we exchange by AS2, and on which terms. */
@Entity
@Table(name = "as2_partnership")
public class As2Partnership extends Stored {
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "our_id")
    private String ourId;

    @Column(name = "their_id")
    private String theirId;

    @Column(name = "url")
    private String url;

    @Enumerated(EnumType.STRING)
    @Column(name = "digest")
    private Digest digest;

    @Enumerated(EnumType.STRING)
    @Column(name = "cipher")
    private ContentCipher cipher;

    @Enumerated(EnumType.STRING)
    @Column(name = "compression")
    private Compression compression;

    @Enumerated(EnumType.STRING)
    @Column(name = "receipt")
    private ReceiptWish receipt;

    @Column(name = "receipt_signed")
    private boolean receiptSigned;

    @Column(name = "receipt_minutes")
    private int receiptMinutes;

    @ElementCollection(fetch = FetchType.EAGER)
    @Enumerated(EnumType.STRING)
    @CollectionTable(name = "as2_exemption", joinColumns = @JoinColumn(name = "partnership_id"))
    @Column(name = "exemption")
    private Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);

    protected As2Partnership() {}

    public As2Partnership(String partnerId, As2Terms terms) {
        this.partnerId = partnerId;
        agree(terms);
    }

    /** From now on on these terms. */
    public final void agree(As2Terms terms) {
        this.ourId = terms.ourId();
        this.theirId = terms.theirId();
        this.url = terms.url();
        this.digest = terms.digest();
        this.cipher = terms.cipher();
        this.compression = terms.compression();
        this.receipt = terms.receipt();
        this.receiptSigned = terms.receiptSigned();
        this.receiptMinutes = terms.receiptMinutes();
        this.exemptions.clear();
        this.exemptions.addAll(terms.exemptions());
    }

    public String partnerId() {
        return partnerId;
    }

    public As2Terms terms() {
        return new As2Terms(
                ourId,
                theirId,
                url,
                digest,
                cipher,
                compression,
                receipt,
                receiptSigned,
                receiptMinutes,
                Set.copyOf(exemptions));
    }
}
