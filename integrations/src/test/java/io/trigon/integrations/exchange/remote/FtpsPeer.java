package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.RemoteAccount.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** Apache FtpServer, which insists on TLS on both channels. Its certificate is made by the JDK's keytool. */
final class FtpsPeer implements FilePeer {

    private static byte[] made;

    private final FtpServer server;
    private final ListenerFactory listener = new ListenerFactory();
    private final Path root;
    private final String fingerprint;
    private final org.apache.ftpserver.listener.Listener opened;
    private volatile long breakAfter = -1;
    private volatile boolean withoutMlsd;

    FtpsPeer(Path root, Path keys) throws Exception {
        this.root = root;
        Path store = store(keys);
        this.fingerprint = fingerprint(store);
        listener.setServerAddress("127.0.0.1");
        listener.setPort(0);
        SslConfigurationFactory tls = new SslConfigurationFactory();
        tls.setKeystoreFile(store.toFile());
        tls.setKeystoreType("PKCS12");
        tls.setKeystorePassword("changeit");
        listener.setSslConfiguration(tls.createSslConfiguration());
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setSslConfiguration(tls.createSslConfiguration());
        data.setImplicitSsl(false);
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        FtpServerFactory factory = new FtpServerFactory();
        this.opened = listener.createListener();
        factory.addListener("default", opened);
        Map<String, Ftplet> ftplets = new HashMap<>();
        ftplets.put("strict", new Strict());
        factory.setFtplets(ftplets);
        BaseUser user = new BaseUser();
        user.setName(LOGIN);
        user.setPassword(PASSWORD);
        user.setHomeDirectory(root.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        this.server = factory.createServer();
        server.start();
    }

    /** Made once, for it takes a while. */
    private static synchronized Path store(Path keys) throws Exception {
        if (made == null) {
            keytool(keys.resolve("made.p12"));
            made = Files.readAllBytes(keys.resolve("made.p12"));
        }
        return Files.write(keys.resolve("ftps.p12"), made);
    }

    private static void keytool(Path store) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int done = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "ftps",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=files.partner.example",
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start()
                .waitFor();
        if (done != 0) {
            throw new IllegalStateException("keytool ended with " + done);
        }
    }

    private static String fingerprint(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(keys.getCertificate("ftps").getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    }

    /** Nothing goes over in the clear; and it can die in the middle of an upload. */
    private final class Strict extends DefaultFtplet {
        @Override
        public FtpletResult onLogin(FtpSession session, FtpRequest request) throws FtpException, IOException {
            return session.isSecure() ? FtpletResult.DEFAULT : FtpletResult.DISCONNECT;
        }

        @Override
        public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException, IOException {
            if (withoutMlsd && request.getCommand().equals("MLSD")) {
                session.write(new DefaultFtpReply(502, "MLSD is not implemented"));
                return FtpletResult.SKIP;
            }
            return super.beforeCommand(session, request);
        }

        @Override
        public FtpletResult onUploadStart(FtpSession session, FtpRequest request) throws FtpException, IOException {
            if (!session.getDataConnection().isSecure()) {
                return FtpletResult.DISCONNECT;
            }
            if (breakAfter >= 0) {
                byte[] half = new byte[(int) breakAfter];
                Files.write(root.resolve(request.getArgument().replaceFirst("^/", "")), half);
                return FtpletResult.DISCONNECT;
            }
            return FtpletResult.DEFAULT;
        }
    }

    /** As a server that says that it knows it and does not. */
    void forgetMlsd() {
        withoutMlsd = true;
    }

    @Override
    public Protocol protocol() {
        return Protocol.FTPS;
    }

    @Override
    public int port() {
        return opened.getPort();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
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
    public void close() {
        server.stop();
        if (!server.isStopped()) {
            throw new UncheckedIOException(new IOException("the FTP server does not stop"));
        }
    }
}
