package io.trigon.domain.exchange.remote;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Our account on a partner's file server: where it is, how we know it, and how polling goes. */
@Entity
@Table(name = "remote_account")
public class RemoteAccount extends Stored {
    /** How files are exchanged with the server. */
    public enum Protocol {
        SFTP,
        FTPS
    }

    /**
     * What can be set of an account.
     *
     * @param fingerprint of the server's key (SFTP, {@code SHA256:…} in Base64) or certificate (FTPS, SHA-256 in
     *     hexadecimal); null until it is known, and until then nothing is exchanged
     * @param inFolder on the server, where files for us lie
     * @param outFolder on the server, where our files go
     * @param archiveFolder on the server, where files go that we took
     * @param pollSeconds how often we look for files; 0 for never
     */
    public record Terms(
            Protocol protocol,
            String host,
            int port,
            String login,
            String fingerprint,
            String inFolder,
            String outFolder,
            String archiveFolder,
            int pollSeconds) {
        public Terms {
            BrokenRule.unless(protocol != null, "remote-protocol", "choose SFTP or FTPS");
            boolean named =
                    host != null && host.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}");
            BrokenRule.unless(named, "remote-host", "a host is a name or an address, without protocol and port");
            BrokenRule.unless(port > 0 && port < 65_536, "remote-port", "a port lies between 1 and 65535");
            boolean user = login != null && login.matches("[^\\p{Cntrl}]{1,100}") && !login.isBlank();
            BrokenRule.unless(user, "remote-login", "the user has 1 to 100 characters");
            fingerprint = plain(protocol, fingerprint);
            inFolder = folder(inFolder);
            outFolder = folder(outFolder);
            archiveFolder = folder(archiveFolder);
            BrokenRule.unless(!archiveFolder.equals(inFolder), "remote-archive", "the archive is another folder");
            boolean pace = pollSeconds == 0 || pollSeconds >= 10 && pollSeconds <= 86_400;
            BrokenRule.unless(pace, "remote-poll", "look every 10 to 86400 seconds, or 0 for never");
        }

        private static String plain(Protocol protocol, String fingerprint) {
            if (fingerprint == null || fingerprint.isBlank()) {
                return null;
            }
            String text = fingerprint.strip();
            boolean key = text.matches("SHA256:[A-Za-z0-9+/]{43}=?");
            String hex = text.replaceFirst("(?i)^sha-?256[: ]", "")
                    .replaceAll("[: ]", "")
                    .toLowerCase();
            boolean known = protocol == Protocol.SFTP ? key : hex.matches("[0-9a-f]{64}");
            BrokenRule.unless(known, "remote-fingerprint", "not a SHA-256 fingerprint of this protocol");
            return protocol == Protocol.SFTP ? text.replaceAll("=$", "") : hex;
        }

        private static String folder(String text) {
            boolean fits = text != null && text.matches("[^\\p{Cntrl}\\\\]{1,200}") && !text.isBlank();
            BrokenRule.unless(fits, "remote-folder", "a folder on the server has 1 to 200 characters");
            boolean straight = !("/" + text + "/").contains("/../");
            BrokenRule.unless(straight, "remote-folder", "a folder on the server has no .. in it");
            return text.length() > 1 ? text.replaceAll("/+$", "") : text;
        }
    }

    @Column(name = "partner_id")
    private String partnerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "protocol")
    private Protocol protocol;

    @Column(name = "host")
    private String host;

    @Column(name = "port")
    private int port;

    @Column(name = "login")
    private String login;

    /** Locked in the safe; null when a key is used. */
    @Column(name = "locked_password")
    private String lockedPassword;

    /** A private key in PEM or OpenSSH form, locked in the safe; null when a password is used. */
    @Column(name = "locked_key")
    private String lockedKey;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "in_folder")
    private String inFolder;

    @Column(name = "out_folder")
    private String outFolder;

    @Column(name = "archive_folder")
    private String archiveFolder;

    @Column(name = "poll_seconds")
    private int pollSeconds;

    /** When it is to be looked at next; while somebody looks, until when nobody else does. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "polled_at")
    private Instant polledAt;

    @Column(name = "last_error")
    private String lastError;

    protected RemoteAccount() {}

    public RemoteAccount(String partnerId, Terms terms, Instant now) {
        this.partnerId = partnerId;
        set(terms, now);
    }

    /** Changes it; it is looked at soon. */
    public final void set(Terms terms, Instant now) {
        this.protocol = terms.protocol();
        this.host = terms.host();
        this.port = terms.port();
        this.login = terms.login();
        this.fingerprint = terms.fingerprint();
        this.inFolder = terms.inFolder();
        this.outFolder = terms.outFolder();
        this.archiveFolder = terms.archiveFolder();
        this.pollSeconds = terms.pollSeconds();
        this.dueAt = now;
        this.lastError = null;
    }

    void useLockedPassword(String locked) {
        this.lockedPassword = locked;
        this.lockedKey = null;
    }

    void useLockedKey(String locked) {
        this.lockedKey = locked;
        this.lockedPassword = null;
    }

    /** Polling ended, well when the error is null. */
    public void polled(String error, Instant now) {
        this.polledAt = now;
        this.lastError = error == null || error.length() <= 500 ? error : error.substring(0, 500);
        this.dueAt = now.plus(Duration.ofSeconds(pollSeconds));
    }

    public Terms terms() {
        return new Terms(protocol, host, port, login, fingerprint, inFolder, outFolder, archiveFolder, pollSeconds);
    }

    /** For what its secrets are locked in the safe. */
    public String purpose() {
        return "remote:" + partnerId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String lockedPassword() {
        return lockedPassword;
    }

    public String lockedKey() {
        return lockedKey;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant polledAt() {
        return polledAt;
    }

    public String lastError() {
        return lastError;
    }
}
