package io.trigon.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may sign in, and with which keys. */
public interface Users {
    record UserRow(long id, String login, String name, Role role, String company, boolean active, Instant createdAt) {}

    record KeyRow(long id, String login, String label, Instant createdAt, Instant revokedAt) {}

    User add(User user);

    Optional<User> byId(long id);

    Optional<User> byLogin(String login);

    boolean isEmpty();

    List<UserRow> list();

    ApiKey add(ApiKey key);

    /** By the SHA-256 of the key in hexadecimal; with its user loaded. */
    Optional<ApiKey> keyByHash(String keyHash);

    Optional<ApiKey> keyById(long id);

    List<KeyRow> keys();
}
