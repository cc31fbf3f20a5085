package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Protocol;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.AddressGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.sshd.client.session.ClientSession;

/** Opens connections to partners' file servers; each trouble is a rule whose text says what to do. */
@ApplicationScoped
public class RemoteConnections {

    private AddressGuard guard;
    private Safe safe;
    private SshDoor ssh;

    protected RemoteConnections() {}

    @Inject
    public RemoteConnections(AddressGuard guard, Safe safe, SshDoor ssh) {
        this.guard = guard;
        this.safe = safe;
        this.ssh = ssh;
    }

    /**
     * A connection that is logged in; to be closed.
     *
     * @throws BrokenRule {@code remote-host-unknown}, {@code address-inside}, {@code remote-no-answer},
     *     {@code remote-server-unpinned}, {@code remote-server-unknown}, {@code remote-key-unreadable},
     *     {@code remote-login-refused}; the parameter {@code step} says how far it came
     */
    RemoteFolder open(RemoteAccount account) {
        Terms terms = account.terms();
        InetAddress address = address(terms.host());
        return terms.protocol() == Protocol.SFTP ? sftp(account, terms, address) : ftps(account, terms, address);
    }

    private InetAddress address(String host) {
        try {
            return guard.resolve(host)[0];
        } catch (UnknownHostException e) {
            throw trouble("remote-host-unknown", "connect", "the name " + host + " has no address", host);
        }
    }

    private RemoteFolder sftp(RemoteAccount account, Terms terms, InetAddress address) {
        SshDoor.Pin pin = new SshDoor.Pin(terms.fingerprint());
        ClientSession session = null;
        try {
            session = ssh.connect(terms.login(), new InetSocketAddress(address, terms.port()), pin);
            session.waitFor(
                    java.util.EnumSet.of(
                            ClientSession.ClientSessionEvent.WAIT_AUTH, ClientSession.ClientSessionEvent.CLOSED),
                    20_000L);
        } catch (IOException e) {
            throw trouble("remote-no-answer", "connect", "the server does not answer: " + words(e), words(e));
        }
        mustBe(terms.fingerprint(), pin.shown(), session);
        if (pin.shown() == null) {
            session.close(true);
            throw trouble("remote-no-answer", "connect", "what answers there is no SSH server", null);
        }
        try {
            SshDoor.enter(session, open(account, account.lockedPassword()), open(account, account.lockedKey()));
            return new SftpFolder(session);
        } catch (IOException e) {
            session.close(true);
            throw trouble("remote-login-refused", "login", "the server refuses the login: " + words(e), words(e));
        }
    }

    private RemoteFolder ftps(RemoteAccount account, Terms terms, InetAddress address) {
        PinnedFtps client = PinnedFtps.to(terms.port(), terms.fingerprint());
        try {
            client.open(address, terms.port());
        } catch (IOException e) {
            mustBe(terms.fingerprint(), client.shown(), client::hangUp);
            throw trouble("remote-no-answer", "connect", "the server does not answer: " + words(e), words(e));
        }
        try {
            if (client.enter(terms.login(), open(account, account.lockedPassword()))) {
                return new FtpsFolder(client);
            }
            String said = client.getReplyString();
            client.hangUp();
            throw trouble("remote-login-refused", "login", "the server refuses the login: " + said, said);
        } catch (IOException e) {
            client.hangUp();
            throw trouble("remote-login-refused", "login", "the server refuses the login: " + words(e), words(e));
        }
    }

    /** When the server showed another key or certificate than agreed, or none was agreed, that is what is wrong. */
    private static void mustBe(String agreed, String shown, AutoCloseable connection) {
        if (shown == null || shown.equals(agreed)) {
            return;
        }
        try {
            connection.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
        throw agreed == null
                ? trouble(
                        "remote-server-unpinned",
                        "server",
                        "the server shows " + shown + "; nobody agreed to it yet",
                        shown)
                : trouble(
                        "remote-server-unknown",
                        "server",
                        "the server shows " + shown + ", which is not what was agreed",
                        shown);
    }

    private String open(RemoteAccount account, String locked) {
        return locked == null ? null : new String(safe.open(account.purpose(), locked), StandardCharsets.UTF_8);
    }

    static BrokenRule trouble(String code, String step, String message, String detail) {
        String has = detail == null ? "" : detail.strip();
        return new BrokenRule(code, message, Map.of("step", step, "has", has));
    }

    /** What the server or Java says, in one line. */
    static String words(Throwable e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return said.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
