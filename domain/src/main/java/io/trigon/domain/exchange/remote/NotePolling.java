package io.trigon.domain.exchange.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets one node at a time look at a partner's server, and writes down how that went. */
@ApplicationScoped
public class NotePolling {
    /** Longer than any look may take. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private RemoteAccounts accounts;
    private Clock clock;

    protected NotePolling() {}

    @Inject
    public NotePolling(RemoteAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return whether it is ours to look at now; if our node dies meanwhile, another's turn comes after ten minutes */
    @Transactional
    public boolean begin(String partnerId) {
        Instant now = clock.instant();
        return accounts.hold(partnerId, now, now.plus(HOLD));
    }

    /** @param error what went wrong, in a person's words; null when nothing did */
    @Transactional
    public void end(String partnerId, String error) {
        accounts.of(partnerId).ifPresent(account -> account.polled(error, clock.instant()));
    }
}
