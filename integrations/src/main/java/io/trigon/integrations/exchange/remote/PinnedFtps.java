package io.trigon.integrations.exchange.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPSClient;

/**
 * FTP with TLS on both channels, to a server whose very certificate is known; another's is refused before anything is said.
 * Many servers want the session of the control channel resumed on the data channel, so that nobody else takes the file:
 * the data channel is opened under the control channel's address and port, by which Java finds the session.
 */
final class PinnedFtps extends FTPSClient {

    static final int IMPLICIT_PORT = 990;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pin pin;
    private final SSLContext tls;
    private boolean dataSecured;

    private PinnedFtps(boolean implicit, SSLContext tls, Pin pin) {
        super(implicit, tls);
        this.tls = tls;
        this.pin = pin;
        setConnectTimeout((int) PATIENCE.toMillis());
        setDefaultTimeout((int) PATIENCE.toMillis());
        setDataTimeout(PATIENCE);
        setControlEncoding("UTF-8");
    }

    /** @param fingerprint of the certificate, SHA-256 in lower hexadecimal; null to learn it, and then nothing goes on */
    static PinnedFtps to(int port, String fingerprint) {
        try {
            Pin pin = new Pin(fingerprint);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {pin}, null);
            return new PinnedFtps(port == IMPLICIT_PORT, tls, pin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** The fingerprint that the server showed; null when it came not so far. */
    String shown() {
        return pin.shown;
    }

    void open(InetAddress address, int port) throws IOException {
        connect(address, port);
        setSoTimeout((int) PATIENCE.toMillis());
    }

    /** @return whether the server let us in */
    boolean enter(String login, String password) throws IOException {
        if (!login(login, password)) {
            return false;
        }
        execPBSZ(0);
        execPROT("P");
        setSocketFactory(SocketFactory.getDefault());
        dataSecured = true;
        enterLocalPassiveMode();
        setFileType(FTP.BINARY_FILE_TYPE);
        return true;
    }

    @Override
    protected Socket _openDataConnection_(String command, String argument) throws IOException {
        Socket plain = super._openDataConnection_(command, argument);
        if (plain == null || !dataSecured) {
            return plain;
        }
        String host = getRemoteAddress().getHostAddress();
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, getRemotePort(), true);
        secured.setUseClientMode(true);
        secured.startHandshake();
        return secured;
    }

    void hangUp() {
        try {
            Socket control = _socket_;
            if (control != null) {
                control.close();
            }
        } catch (IOException gone) {
            return; // closed it is either way
        }
    }

    /** Trusts one certificate by its fingerprint, and no authority. */
    private static final class Pin implements X509TrustManager {
        private final String fingerprint;
        private volatile String shown;

        Pin(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                shown = HexFormat.of().formatHex(hash);
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
            if (!shown.equals(fingerprint)) {
                throw new CertificateException("not the certificate that was agreed");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("we are no server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
