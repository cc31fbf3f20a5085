package io.trigon.integrations.exchange.remote;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/** Files over FTP with TLS. */
final class FtpsFolder implements RemoteFolder {

    private final PinnedFtps client;

    /** @param client logged in */
    FtpsFolder(PinnedFtps client) {
        this.client = client;
    }

    @Override
    public List<RemoteFile> list(String folder) throws IOException {
        need(client.changeWorkingDirectory(folder), folder);
        FTPFile[] found = listed();
        return Arrays.stream(found)
                .filter(f -> f != null && f.isFile() && f.getName() != null)
                .limit(LISTED_MOST)
                .map(f -> new RemoteFile(f.getName(), f.getSize(), changed(f)))
                .toList();
    }

    /**
     * By MLSD where the server says that it knows it, which it does by MLST (RFC 3659): its times are exact and in UTC. Else,
     * and where it doesn't after all, by LIST, whose times are to the minute.
     */
    private FTPFile[] listed() throws IOException {
        if (client.hasFeature("MLST") || client.hasFeature("MLSD")) {
            FTPFile[] found = client.mlistDir();
            if (FTPReply.isPositiveCompletion(client.getReplyCode())) {
                return found;
            }
        }
        FTPFile[] found = client.listFiles();
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw refused();
        }
        return found;
    }

    private static Instant changed(FTPFile file) {
        Instant at = file.getTimestampInstant();
        return at == null ? Instant.EPOCH : at;
    }

    private void need(boolean done, String path) throws IOException {
        if (!done) {
            throw client.getReplyCode() == FTPReply.FILE_UNAVAILABLE ? new FileNotFoundException(path) : refused();
        }
    }

    private IOException refused() {
        String words = client.getReplyString();
        return new IOException(words == null ? "no reply" : words.strip());
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
        try (InputStream in = client.retrieveFileStream(path)) {
            if (in == null) {
                throw refused();
            }
            byte[] content = in.readNBytes(most);
            in.close();
            boolean whole = client.completePendingCommand();
            if (!whole && content.length < most) {
                throw refused();
            }
            return content;
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        if (!client.storeFile(path, new ByteArrayInputStream(content))) {
            throw refused();
        }
    }

    /** Asked by SIZE, which every server of today knows (RFC 3659). */
    @Override
    public long size(String path) throws IOException {
        String size = client.getSize(path);
        return size == null ? -1 : Long.parseLong(size.strip());
    }

    @Override
    public void move(String from, String to) throws IOException {
        if (!client.rename(from, to)) {
            throw refused();
        }
    }

    @Override
    public void remove(String path) throws IOException {
        if (!client.deleteFile(path)) {
            throw refused();
        }
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        if (!client.makeDirectory(folder)) {
            throw refused();
        }
    }

    @Override
    public void close() {
        client.hangUp();
    }
}
