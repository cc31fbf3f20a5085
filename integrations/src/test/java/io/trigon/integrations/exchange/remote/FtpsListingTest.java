package io.trigon.integrations.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.integrations.exchange.remote.RemoteFolder.RemoteFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files of an FTPS server are found, whatever it knows. */
class FtpsListingTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-02T12:34:56Z");

    @TempDir
    Path root;

    @TempDir
    Path keys;

    private List<RemoteFile> listed(FtpsPeer peer) throws IOException {
        Files.setLastModifiedTime(Files.writeString(root.resolve("status.edi"), "ISA"), FileTime.from(WRITTEN));
        Files.createDirectory(root.resolve("out"));
        PinnedFtps client =
                PinnedFtps.to(peer.port(), peer.fingerprint().replace(":", "").toLowerCase(Locale.ROOT));
        client.open(InetAddress.getByName("127.0.0.1"), peer.port());
        assertThat(client.enter(FilePeer.LOGIN, FilePeer.PASSWORD)).isTrue();
        try (FtpsFolder folder = new FtpsFolder(client)) {
            List<RemoteFile> first = folder.list("/");
            assertThat(folder.list("/")).as("the line serves on").isEqualTo(first);
            return first;
        }
    }

    @Test
    void aServerWithExactTimesIsAskedForThem() throws Exception {
        try (FtpsPeer peer = new FtpsPeer(root, keys)) {
            assertThat(listed(peer)).containsExactly(new RemoteFile("status.edi", 3, WRITTEN));
        }
    }

    @Test
    void oneThatDoesNotKnowThemIsAskedTheOldWay() throws Exception {
        try (FtpsPeer peer = new FtpsPeer(root, keys)) {
            peer.forgetMlsd();
            assertThat(listed(peer)).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("status.edi");
                assertThat(file.size()).isEqualTo(3);
            });
        }
    }
}
