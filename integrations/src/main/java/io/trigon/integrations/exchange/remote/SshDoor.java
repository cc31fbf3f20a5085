package io.trigon.integrations.exchange.remote;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;

/** Sessions with SSH servers whose key is known. Nothing of this machine's own SSH settings or keys is used. */
@ApplicationScoped
public class SshDoor {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AttributeKey<Pin> PIN = new AttributeKey<>();

    private SshClient client;

    /** What the server's key is to be, and what it was. */
    static final class Pin {
        private final String fingerprint;
        private volatile String shown;

        /** @param fingerprint null to learn it, and then nothing goes on */
        Pin(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        /** {@code SHA256:…}; null when it came not so far. */
        String shown() {
            return shown;
        }

        private boolean accepts(PublicKey key) {
            shown = KeyUtils.getFingerPrint(key);
            return shown.equals(fingerprint);
        }
    }

    private synchronized SshClient client() {
        if (client == null) {
            client = SshClient.setUpDefaultClient();
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
            client.setServerKeyVerifier((session, address, key) ->
                    session.getConnectionContext().getAttribute(PIN).accepts(key));
            CoreModuleProperties.IDLE_TIMEOUT.set(client, PATIENCE.multipliedBy(2));
            client.start();
        }
        return client;
    }

    /** Connected and the keys exchanged, if the server is the one that the pin says. */
    ClientSession connect(String login, InetSocketAddress address, Pin pin) throws IOException {
        return client().connect(login, address, AttributeRepository.ofKeyValuePair(PIN, pin), null)
                .verify(CONNECT)
                .getSession();
    }

    static void enter(ClientSession session, String password, String privateKey) throws IOException {
        if (privateKey != null) {
            session.addPublicKeyIdentity(keyPair(privateKey));
        } else {
            session.addPasswordIdentity(password);
        }
        session.auth().verify(PATIENCE);
    }

    /** @throws IOException when it can't be read; it says nothing of the key itself */
    static KeyPair keyPair(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        try {
            Iterable<KeyPair> pairs =
                    SecurityUtils.loadKeyPairIdentities(null, () -> "private key", bytes, FilePasswordProvider.EMPTY);
            Iterator<KeyPair> found = pairs == null ? List.<KeyPair>of().iterator() : pairs.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("the private key can't be read", e);
        }
        throw new IOException("the private key can't be read");
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.stop();
        }
    }
}
