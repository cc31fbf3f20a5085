package io.trigon.domain.exchange.remote;

import java.util.Optional;

/** Where partners take messages by HTTPS. */
public interface PostAddresses {
    PostAddress add(PostAddress address);

    /** A partner has one at most. */
    Optional<PostAddress> of(String partnerId);

    void remove(PostAddress address);
}
