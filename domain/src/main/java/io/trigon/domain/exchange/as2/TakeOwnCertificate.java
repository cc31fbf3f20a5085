package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes a certificate of an authority for a key of ours: for the key that is here, or together with one made elsewhere. */
@ApplicationScoped
public class TakeOwnCertificate {
    private static final int KEY_BITS_LEAST = 2048;

    private OwnKeys keys;
    private KeepOwnKey keepOwnKey;
    private KeyPapers papers;
    private Clock clock;

    protected TakeOwnCertificate() {}

    @Inject
    public TakeOwnCertificate(OwnKeys keys, KeepOwnKey keepOwnKey, KeyPapers papers, Clock clock) {
        this.keys = keys;
        this.keepOwnKey = keepOwnKey;
        this.papers = papers;
        this.clock = clock;
    }

    /** What is handed to an authority, so that it gives a certificate for the key that signs now. */
    @Transactional
    public String request() {
        return papers.request(keepOwnKey.current());
    }

    /**
     * Takes what the authority gave for the key that signs now; from then on it is what partners need.
     *
     * @throws BrokenRule {@code certificate-unreadable}, {@code certificate-other-key}, {@code certificate-over},
     *     {@code certificate-use}, {@code certificate-known}
     */
    @Transactional
    public OwnKey take(byte[] certificate) {
        return add(papers.certified(keepOwnKey.current(), certificate));
    }

    /**
     * Takes a key that was made elsewhere, with its certificate; those before it go on decrypting.
     *
     * @throws BrokenRule {@code key-unreadable}, {@code key-not-one}, {@code certificate-key} and as {@link #take}
     */
    @Transactional
    public OwnKey takeKey(byte[] pkcs12, String password) {
        return add(papers.unpacked(pkcs12, password));
    }

    private OwnKey add(KeyMint.Minted minted) {
        CertificateFacts facts = minted.certificate();
        Instant now = clock.instant();
        boolean strong = facts.keyBits() >= KEY_BITS_LEAST;
        BrokenRule.unless(strong, "certificate-key", "the key is not RSA of at least 2048 bits");
        boolean holds = !now.isBefore(facts.notBefore()) && facts.notAfter().isAfter(now);
        BrokenRule.unless(holds, "certificate-over", "the certificate is not valid now");
        boolean both = facts.uses().signs() && facts.uses().encrypts();
        BrokenRule.unless(both, "certificate-use", "the certificate is to let its key sign and encrypt");
        List<OwnKey> all = keys.all();
        boolean fresh = all.stream().noneMatch(k -> k.fingerprint().equals(facts.fingerprint()));
        BrokenRule.unless(fresh, "certificate-known", "the certificate is here already");
        int generation = all.isEmpty() ? 1 : all.get(0).generation() + 1;
        return keys.add(new OwnKey(generation, facts, minted.sealedKey()));
    }
}
