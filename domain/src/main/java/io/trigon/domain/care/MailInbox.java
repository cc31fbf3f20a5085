package io.trigon.domain.care;

import java.time.Instant;
import java.util.List;

/** The embedded mail server of the demo: what arrived there. Empty where no such server runs. */
public interface MailInbox {
    /** A mail that was delivered; plain text. */
    record Mail(String id, String from, String to, String subject, String body, Instant receivedAt) {}

    /** Whether such a server runs here. */
    boolean isOpen();

    /** Newest first. */
    List<Mail> latest(int limit);
}
