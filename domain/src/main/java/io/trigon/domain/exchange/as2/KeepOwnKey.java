package io.trigon.domain.exchange.as2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it that there is a key of ours, from the first use on, and makes the next one. */
@ApplicationScoped
public class KeepOwnKey {
    private static final Duration LIFE = Duration.ofDays(3 * 365);
    private static final Duration BEFORE = Duration.ofDays(1);

    private OwnKeys keys;
    private KeyMint mint;
    private Clock clock;
    private String name;

    protected KeepOwnKey() {}

    @Inject
    public KeepOwnKey(
            OwnKeys keys,
            KeyMint mint,
            Clock clock,
            @ConfigProperty(name = "trigon.as2.id", defaultValue = "TRIGON") String name) {
        this.keys = keys;
        this.mint = mint;
        this.clock = clock;
        this.name = name;
    }

    /** The newest that is valid; made when there is none. Of two nodes that make one, one fails and asks again. */
    @Transactional
    public OwnKey current() {
        List<OwnKey> all = keys.all();
        return all.stream()
                .filter(k -> k.isValidAt(clock.instant()))
                .findFirst()
                .orElseGet(() -> add(all));
    }

    /** Makes the next one; those before it go on decrypting. */
    @Transactional
    public OwnKey renew() {
        return add(keys.all());
    }

    private OwnKey add(List<OwnKey> all) {
        Instant now = clock.instant();
        KeyMint.Minted minted = mint.mint(name, now.minus(BEFORE), now.plus(LIFE));
        int generation = all.isEmpty() ? 1 : all.get(0).generation() + 1;
        return keys.add(new OwnKey(generation, minted.certificate(), minted.sealedKey()));
    }
}
