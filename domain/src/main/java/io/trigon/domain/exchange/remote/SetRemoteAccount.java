package io.trigon.domain.exchange.remote;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Says where a partner's file server is and how we come in there. Secrets are kept locked and never shown again. */
@ApplicationScoped
public class SetRemoteAccount {
    private static final int LONGEST_KEY = 16_000;
    private static final int LONGEST_PASSWORD = 500;

    private RemoteAccounts accounts;
    private TradingPartners partners;
    private Safe safe;
    private Clock clock;

    protected SetRemoteAccount() {}

    @Inject
    public SetRemoteAccount(RemoteAccounts accounts, TradingPartners partners, Safe safe, Clock clock) {
        this.accounts = accounts;
        this.partners = partners;
        this.safe = safe;
        this.clock = clock;
    }

    /**
     * @param password null or blank keeps what is there
     * @param privateKey in PEM or OpenSSH form, for SFTP, in place of a password; null or blank keeps what is there
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code remote-secret} when there is neither a password nor a key; for another server or user the
     *     secret is asked for again, lest it be sent to somebody else's
     */
    @Transactional
    public RemoteAccount set(String partnerId, RemoteAccount.Terms terms, String password, String privateKey) {
        partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        RemoteAccount known = accounts.of(partnerId).orElse(null);
        boolean fresh = isGiven(password) || isGiven(privateKey);
        boolean same = known != null && isSameDoor(known.terms(), terms);
        BrokenRule.unless(fresh || same, "remote-secret", "enter the password or the private key");
        boolean keyFits = !isGiven(privateKey) || terms.protocol() == RemoteAccount.Protocol.SFTP;
        BrokenRule.unless(keyFits, "remote-key", "a private key is for SFTP");
        boolean fits = length(password) <= LONGEST_PASSWORD && length(privateKey) <= LONGEST_KEY;
        BrokenRule.unless(fits, "remote-secret-long", "the password or the private key is too long");
        RemoteAccount account = known;
        if (account == null) {
            account = accounts.add(new RemoteAccount(partnerId, terms, clock.instant()));
        } else {
            account.set(terms, clock.instant());
        }
        keep(account, password, privateKey);
        return account;
    }

    private void keep(RemoteAccount account, String password, String privateKey) {
        if (isGiven(privateKey)) {
            account.useLockedKey(lock(account, privateKey));
        } else if (isGiven(password)) {
            account.useLockedPassword(lock(account, password));
        }
    }

    private String lock(RemoteAccount account, String secret) {
        return safe.lock(account.purpose(), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSameDoor(RemoteAccount.Terms before, RemoteAccount.Terms now) {
        return before.protocol() == now.protocol()
                && before.host().equalsIgnoreCase(now.host())
                && before.port() == now.port()
                && before.login().equals(now.login());
    }

    /** Nothing is exchanged with the server any more. */
    @Transactional
    public void remove(String partnerId) {
        accounts.remove(accounts.of(partnerId).orElseThrow(() -> new NotFound("remote account")));
    }

    private static boolean isGiven(String secret) {
        return secret != null && !secret.isBlank();
    }

    private static int length(String secret) {
        return secret == null ? 0 : secret.length();
    }
}
