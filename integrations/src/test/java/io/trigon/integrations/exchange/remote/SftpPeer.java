package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.RemoteAccount.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Apache SSHD's server. */
final class SftpPeer implements FilePeer {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final KeyPair hostKey;
    private volatile long breakAfter = -1;
    private volatile long room = Long.MAX_VALUE;

    SftpPeer(Path root) throws IOException {
        this.root = root;
        this.hostKey = rsa();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, s) -> LOGIN.equals(user) && PASSWORD.equals(password));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(new Breaker());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    static KeyPair rsa() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also lets in who has this key. */
    void trust(KeyPair user) {
        server.setPublickeyAuthenticator(
                (name, key, s) -> LOGIN.equals(name) && KeyUtils.compareKeys(key, user.getPublic()));
    }

    /** From now on no file there has room for more than so many bytes. */
    void hasRoomFor(long bytes) {
        this.room = bytes;
    }

    private final class Breaker implements SftpEventListener {
        @Override
        public void writing(
                ServerSession session, String remote, FileHandle file, long offset, byte[] data, int from, int length)
                throws IOException {
            if (offset + length > room) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void written(
                ServerSession session,
                String remote,
                FileHandle file,
                long offset,
                byte[] data,
                int from,
                int length,
                Throwable thrown) {
            if (breakAfter >= 0 && offset + length > breakAfter) {
                session.close(true);
            }
        }
    }

    @Override
    public Protocol protocol() {
        return Protocol.SFTP;
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public void breakAfter(long bytes) {
        this.breakAfter = bytes;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
