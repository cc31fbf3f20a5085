package io.trigon.domain.exchange.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Our accounts on partners' file servers, and the files that we took from there. */
public interface RemoteAccounts {
    RemoteAccount add(RemoteAccount account);

    /** A partner has one at most. */
    Optional<RemoteAccount> of(String partnerId);

    void remove(RemoteAccount account);

    /** Partners whose server is to be looked at now. */
    List<String> due(Instant now);

    /**
     * Takes hold of an account for polling.
     *
     * @return false when it is not due any more: another node took it
     */
    boolean hold(String partnerId, Instant now, Instant until);

    /** Whether the file was taken; {@code mark} says it by its name, size and time. */
    boolean isTaken(String partnerId, String mark);

    /** The file was taken; to be called in the transaction in which it is stored. */
    void taken(String partnerId, String mark, long messageId, Instant at);

    /**
     * Forgets files that were taken before then, but for those whose marks are given.
     *
     * @return how many; never more than a few hundred at once
     */
    int forget(String partnerId, Set<String> butFor, Instant takenBefore);
}
