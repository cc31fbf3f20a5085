package io.trigon.domain.exchange.remote;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/** Says where a partner takes messages by HTTPS. Secrets are kept locked and never shown again. */
@ApplicationScoped
public class SetPostAddress {
    private PostAddresses addresses;
    private TradingPartners partners;
    private Safe safe;

    protected SetPostAddress() {}

    @Inject
    public SetPostAddress(PostAddresses addresses, TradingPartners partners, Safe safe) {
        this.addresses = addresses;
        this.partners = partners;
        this.safe = safe;
    }

    /**
     * @param header in which the secret is sent; null for {@code X-Api-Key}
     * @param secret null or blank keeps what is there
     * @param signingKey of an HMAC over the body; null or blank keeps what is there
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code post-url}, {@code post-header}, {@code post-secret}: neither a secret nor a signing key is
     *     there; for another URL they are asked for again, lest they be sent to somebody else
     */
    @Transactional
    public PostAddress set(String partnerId, String url, String header, String secret, String signingKey) {
        partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        BrokenRule.unless(
                fits(secret) && fits(signingKey), "post-secret-form", "a secret has 8 to 500 ASCII characters");
        PostAddress known = addresses.of(partnerId).orElse(null);
        boolean given = isGiven(secret) || isGiven(signingKey);
        boolean kept = known != null && known.url().equals(url == null ? null : url.strip());
        BrokenRule.unless(given || kept, "post-secret", "enter the secret or the signing key");
        PostAddress address = known == null ? addresses.add(new PostAddress(partnerId, url, header)) : known;
        address.set(url, header);
        if (!kept) {
            address.useLockedSecret(null);
            address.useLockedSigningKey(null);
        }
        if (isGiven(secret)) {
            address.useLockedSecret(lock(address, secret));
        }
        if (isGiven(signingKey)) {
            address.useLockedSigningKey(lock(address, signingKey));
        }
        return address;
    }

    private String lock(PostAddress address, String secret) {
        return safe.lock(address.purpose(), secret.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean fits(String secret) {
        return !isGiven(secret) || secret.strip().matches("[\\x20-\\x7e]{8,500}");
    }

    private static boolean isGiven(String secret) {
        return secret != null && !secret.isBlank();
    }

    /** Nothing is posted there any more. */
    @Transactional
    public void remove(String partnerId) {
        addresses.remove(addresses.of(partnerId).orElseThrow(() -> new NotFound("post address")));
    }
}
