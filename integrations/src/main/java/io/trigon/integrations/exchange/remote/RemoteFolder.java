package io.trigon.integrations.exchange.remote;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Files on a partner's server, by one connection; paths are as the server knows them. */
interface RemoteFolder extends AutoCloseable {
    /** Of a folder with more files than this no more are seen. */
    int LISTED_MOST = 10_000;

    /** A plain file; links and folders are passed over. */
    record RemoteFile(String name, long size, Instant changed) {}

    /** @throws java.io.FileNotFoundException when there is no such folder */
    List<RemoteFile> list(String folder) throws IOException;

    /** Its bytes, no more than so many. */
    byte[] read(String path, int most) throws IOException;

    /** Writes a new file or over one; it may be seen unfinished. */
    void write(String path, byte[] content) throws IOException;

    /** The size of a file; -1 when there is none. */
    long size(String path) throws IOException;

    void move(String from, String to) throws IOException;

    void remove(String path) throws IOException;

    void makeFolder(String folder) throws IOException;

    /** May be called by another thread, and then ends what is under way. */
    @Override
    void close();
}
