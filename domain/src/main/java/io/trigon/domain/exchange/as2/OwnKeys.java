package io.trigon.domain.exchange.as2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of ours. */
public interface OwnKeys {
    /** @throws RuntimeException when another node was first with this generation */
    OwnKey add(OwnKey key);

    /** The newest first. */
    List<OwnKey> all();

    /** The newest when it ends before then, its row held until the transaction ends; empty when it is held elsewhere. */
    Optional<OwnKey> newestEndingBefore(Instant then);
}
