package io.trigon.integrations.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.OutboundMessage;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An SFTP server of a partner")
class SftpServerTest extends FileServerTest {

    @Override
    FilePeer peer(Path root, Path keys) throws Exception {
        return new SftpPeer(root);
    }

    @Test
    void letsUsInWithAPrivateKey() {
        KeyPair ours = SftpPeer.rsa();
        ((SftpPeer) peer).trust(ours);
        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, peer.fingerprint()), null, pem(ours));

        OutboundMessage message = house.push(peer, "997-1.edi", new byte[] {1});

        assertThat(message.lastError()).isNull();
        assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(house.accounts.of(RemoteHouse.PARTNER).orElseThrow().lockedPassword())
                .isNull();
    }

    @Test
    void whoseDiskIsFullGetsTheFileWhenThereIsRoomAgainAndShowsNoHalf() throws Exception {
        byte[] content = new byte[200_000];
        ((SftpPeer) peer).hasRoomFor(100_000);
        OutboundMessage message = house.push(peer, "997-1.edi", content);

        assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
        assertThat(message.lastError()).contains("The server did not take the file");
        assertThat(peer.root().resolve("out/997-1.edi")).doesNotExist();

        ((SftpPeer) peer).hasRoomFor(Long.MAX_VALUE);
        house.world.clock.turn(Duration.ofMinutes(1));
        house.deliverMessage.deliver(message.id());

        assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(peer.root().resolve("out/997-1.edi")).hasBinaryContent(content);
        assertThat(peer.root().resolve("out/.997-1.edi.tmp")).doesNotExist();
    }

    @Test
    void saysThatAPrivateKeyIsNone() {
        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, peer.fingerprint()), null, "no key at all");

        assertThat(house.trial()).isEqualTo("login: remote-login-refused");
    }

    private static String pem(KeyPair keys) {
        StringWriter text = new StringWriter();
        text.write("-----BEGIN PRIVATE KEY-----\n");
        text.write(Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded()));
        text.write("\n-----END PRIVATE KEY-----\n");
        return text.toString();
    }
}
