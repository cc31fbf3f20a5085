package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Gives and takes back the bearer keys of users. */
@ApplicationScoped
public class KeepKeys {
    private static final SecureRandom DICE = new SecureRandom();

    private Users users;
    private Clock clock;

    protected KeepKeys() {}

    @Inject
    public KeepKeys(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Makes a key of 192 random bits. It is answered here once and never again: only its digest is kept.
     *
     * @throws BrokenRule {@code key-without-label}
     */
    @Transactional
    public String issue(long userId, String label) {
        BrokenRule.unless(label != null && !label.isBlank(), "key-without-label", "say what the key is for");
        User user = users.byId(userId).orElseThrow(() -> new NotFound("user"));
        byte[] bits = new byte[24];
        DICE.nextBytes(bits);
        String key = "tk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        users.add(new ApiKey(user, label.strip(), KeyDigest.of(key), clock.instant()));
        return key;
    }

    @Transactional
    public void revoke(long keyId) {
        users.keyById(keyId).orElseThrow(() -> new NotFound("key")).revoke(clock.instant());
    }
}
