package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.OwnKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our keys, opened once and held in memory alone. */
@ApplicationScoped
public class OwnIdentities {
    private final Map<String, Identity> opened = new ConcurrentHashMap<>();
    private KeepOwnKey keepOwnKey;
    private OwnKeys keys;
    private Safe safe;

    protected OwnIdentities() {}

    @Inject
    public OwnIdentities(KeepOwnKey keepOwnKey, OwnKeys keys, Safe safe) {
        this.keepOwnKey = keepOwnKey;
        this.keys = keys;
        this.safe = safe;
    }

    /** The one that signs now; made at the first use. */
    Identity current() {
        try {
            return open(keepOwnKey.current());
        } catch (RuntimeException anotherNodeMadeIt) {
            return open(keepOwnKey.current());
        }
    }

    /** All that decrypt, the newest first. */
    List<Identity> all() {
        current();
        return keys.all().stream().map(this::open).toList();
    }

    /** The key itself, out of the safe. */
    Identity open(OwnKey own) {
        return opened.computeIfAbsent(own.fingerprint(), any -> unsealed(own));
    }

    private Identity unsealed(OwnKey own) {
        try {
            var spec = new PKCS8EncodedKeySpec(safe.open(RsaMint.PURPOSE, own.sealedKey()));
            return new Identity(
                    Certificates.of(own.der()), KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of ours can't be read", e);
        }
    }
}
