package io.trigon.integrations.exchange.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Files over SSH. */
final class SftpFolder implements RemoteFolder {

    private final ClientSession session;
    private final SftpClient sftp;

    SftpFolder(ClientSession session) throws IOException {
        this.session = session;
        this.sftp = SftpClientFactory.instance().createSftpClient(session);
    }

    @Override
    public List<RemoteFile> list(String folder) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        try {
            for (DirEntry entry : sftp.readDir(folder)) {
                Attributes about = entry.getAttributes();
                if (about.isRegularFile()) {
                    files.add(new RemoteFile(
                            entry.getFilename(),
                            about.getSize(),
                            about.getModifyTime().toInstant()));
                }
                if (files.size() >= LISTED_MOST) {
                    return files;
                }
            }
            return files;
        } catch (SftpException e) {
            throw plain(e, folder);
        } catch (RuntimeException e) {
            throw unwrapped(e);
        }
    }

    /** The iterator over a folder can't throw what it met. */
    private static IOException unwrapped(RuntimeException e) {
        return e.getCause() instanceof IOException io ? io : new IOException(e);
    }

    private static IOException plain(SftpException e, String path) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE ? new FileNotFoundException(path) : e;
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
        try (InputStream in = sftp.read(path)) {
            return in.readNBytes(most);
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        try (OutputStream out = sftp.write(path)) {
            out.write(content);
        } catch (IllegalStateException e) {
            // Apache SSHD says so (WritePendingException) when the channel ends while a refused block is still on its
            // way
            throw new IOException("the server stopped taking it: " + e.getMessage(), e);
        }
    }

    @Override
    public long size(String path) throws IOException {
        try {
            return sftp.stat(path).getSize();
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return -1;
            }
            throw e;
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        sftp.rename(from, to);
    }

    @Override
    public void remove(String path) throws IOException {
        sftp.remove(path);
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        sftp.mkdir(folder);
    }

    @Override
    public void close() {
        session.close(true);
    }
}
