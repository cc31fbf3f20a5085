package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.RemoteAccount.Protocol;
import java.io.IOException;
import java.nio.file.Path;

/** A partner's file server, over a folder of this machine. */
interface FilePeer extends AutoCloseable {
    String LOGIN = "trigon";
    String PASSWORD = "s3cret pass";

    Protocol protocol();

    int port();

    /** As a person would read it off the server. */
    String fingerprint();

    Path root();

    /** Lets connections break after so many bytes were sent to it; negative for never. */
    void breakAfter(long bytes);

    @Override
    void close() throws IOException;
}
