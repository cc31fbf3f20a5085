package io.trigon.integrations.mqtt;

import java.time.Duration;
import java.time.Instant;

/** A guest that publishes: one connection is one device, known by the first that it names. For one thread at a time. */
final class Sender {
    /** So long a key that was revoked may still be believed for positions. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final Guest guest;
    private String device;
    private Instant provedAt;

    Sender(Guest guest) {
        this.guest = guest;
    }

    Guest guest() {
        return guest;
    }

    boolean isProved(Instant now) {
        return provedAt != null && provedAt.plus(TRUSTED).isAfter(now);
    }

    void proved(Instant now) {
        provedAt = now;
    }

    /** Whether it may publish there. A scanner's line may stand for several. */
    boolean owns(Topic topic) {
        if (!topic.user().equals(guest.user())) {
            return false;
        }
        if (topic.kind() == Topic.Kind.SCANS) {
            return true;
        }
        device = device == null ? topic.device() : device;
        return device.equals(topic.device());
    }
}
