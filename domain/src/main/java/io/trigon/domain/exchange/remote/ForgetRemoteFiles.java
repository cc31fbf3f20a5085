package io.trigon.domain.exchange.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Forgets files of a partner's server that were taken long ago and are not there any more. One that is still there, because it
 * can't be moved, is remembered however old it is, or it would be taken again.
 */
@ApplicationScoped
public class ForgetRemoteFiles {
    /** As long as a control number: what comes after that under the same mark is a new message. */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    private RemoteAccounts accounts;
    private Clock clock;

    protected ForgetRemoteFiles() {}

    @Inject
    public ForgetRemoteFiles(RemoteAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param there marks of all files that the server shows now; nothing is to be forgotten by a list that is not whole
     * @return how many were forgotten
     */
    @Transactional
    public int forget(String partnerId, Set<String> there) {
        return accounts.forget(partnerId, there, clock.instant().minus(REMEMBERED));
    }
}
