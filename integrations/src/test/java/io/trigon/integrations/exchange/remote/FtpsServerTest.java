package io.trigon.integrations.exchange.remote;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An FTPS server of a partner")
class FtpsServerTest extends FileServerTest {

    @Override
    FilePeer peer(Path root, Path keys) throws Exception {
        return new FtpsPeer(root, keys);
    }
}
