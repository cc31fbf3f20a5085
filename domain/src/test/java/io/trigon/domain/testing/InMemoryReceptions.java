package io.trigon.domain.testing;

import io.trigon.domain.tracking.device.Receptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Contacts and refusals in maps. */
public final class InMemoryReceptions implements Receptions {
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Map<List<Object>, Refusal> refusals = new ConcurrentHashMap<>();

    @Override
    public void note(List<Contact> heard, List<Refusal> refused) {
        heard.forEach(c -> contacts.merge(
                c.device(),
                c,
                (then, now) -> new Contact(
                        now.device(), now.feed(), now.at(), now.battery() == null ? then.battery() : now.battery())));
        refused.forEach(r -> refusals.merge(
                List.of(r.feed(), r.device(), r.fault()),
                r,
                (then, now) -> new Refusal(
                        now.feed(),
                        now.device(),
                        now.fault(),
                        then.times() + now.times(),
                        now.lastAt(),
                        now.detail())));
    }

    @Override
    public List<Refusal> refusalsOf(String device) {
        return refusals.values().stream()
                .filter(r -> r.device().equals(device))
                .sorted(Comparator.comparing(Refusal::lastAt).reversed().thenComparing(Refusal::fault))
                .toList();
    }

    @Override
    public List<Refusal> refusalsWithoutDevice() {
        return refusalsOf("");
    }

    @Override
    public List<Contact> contactOf(String device) {
        return contacts.containsKey(device) ? List.of(contacts.get(device)) : List.of();
    }

    /** From now on this is a registered device. */
    public void register(String device) {
        registered.add(device);
    }

    @Override
    public Set<String> registered() {
        return Set.copyOf(registered);
    }

    @Override
    public int forgetStrangers(Instant silentSince, int strangersMost, int fixesMost) {
        int before = contacts.size();
        contacts.values().removeIf(c -> c.at().isBefore(silentSince));
        return before - contacts.size();
    }
}
