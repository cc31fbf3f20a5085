package io.trigon.domain.testing;

import io.trigon.domain.access.ApiKey;
import io.trigon.domain.access.AuditEntry;
import io.trigon.domain.access.AuditLog;
import io.trigon.domain.access.KeySecret;
import io.trigon.domain.access.Passwords;
import io.trigon.domain.access.SignInAttempts;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Users;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Users, keys, failed sign-ins and the audit in lists. Passwords are hashed by turning them round. */
public final class InMemoryAccess implements Users, AuditLog, SignInAttempts, Passwords {
    private final List<User> users = new CopyOnWriteArrayList<>();
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private final Map<String, List<Instant>> failures = new LinkedHashMap<>();

    /** How often a password was compared: what costs time. */
    public int comparisons;

    /** Gives the user a key of the test's choice. */
    public void give(User user, String secret) {
        keys.put(new KeySecret(secret).hash(), Ids.give(new ApiKey(user, "test", secret, Instant.EPOCH)));
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public User add(User user) {
        users.add(Ids.give(user));
        return user;
    }

    @Override
    public Optional<User> byId(long id) {
        return users.stream().filter(u -> u.id() == id).findFirst();
    }

    @Override
    public Optional<User> byLogin(String login) {
        return users.stream().filter(u -> u.login().equals(login)).findFirst();
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public List<UserRow> list() {
        return users.stream()
                .map(u -> new UserRow(
                        u.id(),
                        u.login(),
                        u.name(),
                        u.role(),
                        u.company() == null ? null : u.company().name(),
                        u.isActive(),
                        u.createdAt()))
                .toList();
    }

    @Override
    public ApiKey add(ApiKey key) {
        keys.put(key.keyHash(), Ids.give(key));
        return key;
    }

    @Override
    public Optional<ApiKey> keyByHash(String keyHash) {
        return Optional.ofNullable(keys.get(keyHash));
    }

    @Override
    public Optional<ApiKey> keyById(long id) {
        return keys.values().stream().filter(k -> k.id() == id).findFirst();
    }

    @Override
    public List<KeyRow> keys() {
        return keys.values().stream()
                .map(k -> new KeyRow(k.id(), k.user().login(), k.label(), k.createdAt(), k.revokedAt()))
                .toList();
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(Ids.give(entry));
    }

    @Override
    public PageOf<AuditRow> list(String text, Paging paging) {
        List<AuditRow> rows = entries.stream()
                .map(e -> new AuditRow(e.id(), e.at(), e.who(), e.operation(), e.subject(), e.detail()))
                .filter(r -> text == null || (r.who() + r.operation() + r.subject()).contains(text))
                .toList();
        List<AuditRow> page =
                rows.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return new PageOf<>(page, rows.size(), paging.offset(), paging.limit());
    }

    @Override
    public int failuresSince(String key, Instant since) {
        return (int) failures.getOrDefault(key, List.of()).stream()
                .filter(at -> at.isAfter(since))
                .count();
    }

    @Override
    public void failed(String key, Instant at) {
        failures.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
    }

    @Override
    public void clear(String key) {
        failures.remove(key);
    }

    @Override
    public String hash(String password) {
        return new StringBuilder(password).reverse().toString();
    }

    @Override
    public boolean matches(String password, String hash) {
        comparisons++;
        return hash(password).equals(hash);
    }
}
