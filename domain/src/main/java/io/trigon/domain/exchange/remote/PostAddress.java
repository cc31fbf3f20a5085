package io.trigon.domain.exchange.remote;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Set;

/** Where a partner takes messages by HTTPS, and how it knows that they are ours. */
@Entity
@Table(name = "post_address")
public class PostAddress extends Stored {
    /** Headers that say how the request is to be read; no secret goes there. */
    private static final Set<String> TAKEN = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "expect",
            "upgrade",
            "te",
            "trailer",
            "keep-alive",
            "cookie",
            "idempotency-key");

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "url")
    private String url;

    @Column(name = "header")
    private String header;

    /** What is sent in the header, locked in the safe; null for nothing. */
    @Column(name = "locked_secret")
    private String lockedSecret;

    /** The key of the signature over the body, locked in the safe; null for no signature. */
    @Column(name = "locked_signing_key")
    private String lockedSigningKey;

    protected PostAddress() {}

    public PostAddress(String partnerId, String url, String header) {
        this.partnerId = partnerId;
        set(url, header);
    }

    final void set(String to, String secretHeader) {
        BrokenRule.unless(
                HttpsAddress.is(to, 400), "post-url", "the address is an https URL without user and fragment");
        String name = secretHeader == null || secretHeader.isBlank() ? "X-Api-Key" : secretHeader.strip();
        boolean free = name.matches("[A-Za-z0-9-]{1,60}") && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
        BrokenRule.unless(free, "post-header", "not a header for a secret");
        this.url = to.strip();
        this.header = name;
    }

    void useLockedSecret(String locked) {
        this.lockedSecret = locked;
    }

    void useLockedSigningKey(String locked) {
        this.lockedSigningKey = locked;
    }

    /** For what its secrets are locked in the safe. */
    public String purpose() {
        return "post:" + partnerId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String url() {
        return url;
    }

    public String header() {
        return header;
    }

    public String lockedSecret() {
        return lockedSecret;
    }

    public String lockedSigningKey() {
        return lockedSigningKey;
    }
}
