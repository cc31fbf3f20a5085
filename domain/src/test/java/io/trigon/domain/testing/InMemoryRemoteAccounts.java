package io.trigon.domain.testing;

import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts and taken files in maps; an account that is held is due no more until it was polled. */
public final class InMemoryRemoteAccounts implements RemoteAccounts {
    private final Map<String, RemoteAccount> rows = new ConcurrentHashMap<>();
    private final Map<String, Instant> held = new ConcurrentHashMap<>();
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();

    @Override
    public RemoteAccount add(RemoteAccount account) {
        rows.put(account.partnerId(), Ids.give(account));
        return account;
    }

    @Override
    public Optional<RemoteAccount> of(String partnerId) {
        return Optional.ofNullable(rows.get(partnerId));
    }

    @Override
    public void remove(RemoteAccount account) {
        rows.remove(account.partnerId());
    }

    @Override
    public List<String> due(Instant now) {
        return rows.values().stream()
                .filter(a -> a.terms().pollSeconds() > 0 && !a.dueAt().isAfter(now))
                .map(RemoteAccount::partnerId)
                .toList();
    }

    @Override
    public boolean hold(String partnerId, Instant now, Instant until) {
        boolean due = due(now).contains(partnerId);
        Instant before = held.get(partnerId);
        boolean free = before == null || !before.isAfter(rows.get(partnerId).dueAt());
        if (due && free) {
            held.put(partnerId, rows.get(partnerId).dueAt());
        }
        return due && free;
    }

    @Override
    public boolean isTaken(String partnerId, String mark) {
        return taken.containsKey(partnerId + "/" + mark);
    }

    @Override
    public void taken(String partnerId, String mark, long messageId, Instant at) {
        if (taken.putIfAbsent(partnerId + "/" + mark, at) != null) {
            throw new IllegalStateException("taken twice");
        }
    }

    @Override
    public int forget(String partnerId, Set<String> butFor, Instant takenBefore) {
        String begin = partnerId + "/";
        int before = taken.size();
        taken.entrySet()
                .removeIf(file -> file.getKey().startsWith(begin)
                        && !butFor.contains(file.getKey().substring(begin.length()))
                        && file.getValue().isBefore(takenBefore));
        return before - taken.size();
    }

    /** How many taken files are remembered. */
    public int remembered() {
        return taken.size();
    }
}
