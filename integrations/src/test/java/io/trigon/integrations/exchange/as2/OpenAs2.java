package io.trigon.integrations.exchange.as2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An OpenAS2 server as a process of its own, with us as its only partner. */
final class OpenAs2 implements AutoCloseable {
    static final String ID = "OPENAS2";
    private static final String PASSWORD = "testas2";

    final int port = As2House.freePort();
    private final int receiptPort = As2House.freePort();
    private final Path home;
    private final Process process;

    /**
     * @param ours our certificate
     * @param attributes how it sends to us
     */
    OpenAs2(Path home, Identity identity, X509Certificate ours, int ourPort, Map<String, String> attributes) {
        this.home = home;
        try {
            Files.createDirectories(home.resolve("out"));
            keys(identity, ours);
            Files.writeString(home.resolve("partnerships.xml"), partnerships(ourPort, attributes));
            Files.writeString(home.resolve("commands.xml"), "<commands/>");
            Files.writeString(home.resolve("config.xml"), config());
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dorg.apache.commons.logging.Log=org.openas2.logging.Log",
                            "-cp",
                            Path.of("target", "openas2").toAbsolutePath() + "/*",
                            "org.openas2.app.OpenAS2Server",
                            home.resolve("config.xml").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("openas2.log").toFile())
                    .start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        eventually("OpenAS2 listens", () -> isOpen(port));
    }

    String receiptUrl() {
        return "http://127.0.0.1:" + receiptPort;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Puts a file where it is sent to us from. */
    void send(String name, byte[] content) throws IOException {
        Path unfinished = home.resolve(name);
        Files.write(unfinished, content);
        Files.move(unfinished, home.resolve("out").resolve(name));
    }

    /** What it keeps of a kind: {@code inbox}, {@code mdn}. */
    List<Path> kept(String kind) {
        Path folder = home.resolve("data").resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        try {
            return Files.readString(home.resolve("openas2.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    void eventually(String what, java.util.function.BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new AssertionError("it did not come to pass: " + what + "\n" + log());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void keys(Identity identity, X509Certificate ours) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12", Security.getProvider(Opener.PROVIDER));
        store.load(null, null);
        store.setKeyEntry(
                "openas2", identity.key(), PASSWORD.toCharArray(), new Certificate[] {identity.certificate()});
        store.setCertificateEntry("trigon", ours);
        try (OutputStream out = Files.newOutputStream(home.resolve("keys.p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private String partnerships(int ourPort, Map<String, String> attributes) {
        StringBuilder own = new StringBuilder();
        attributes.forEach((name, value) -> own.append("<attribute name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value.replace("{receipts}", receiptUrl()))
                .append("\"/>\n"));
        return """
                <partnerships>
                  <partner name="us" as2_id="TRIGON" x509_alias="trigon" email="as2@trigon.example"/>
                  <partner name="peer" as2_id="OPENAS2" x509_alias="openas2" email="as2@peer.example"/>
                  <partnership name="peer-to-us">
                    <sender name="peer"/><receiver name="us"/>
                    <attribute name="protocol" value="as2"/>
                    <attribute name="subject" value="order"/>
                    <attribute name="mdnsubject" value="receipt"/>
                    <attribute name="as2_url" value="http://127.0.0.1:%d/as2"/>
                    <attribute name="as2_mdn_to" value="as2@peer.example"/>
                    %s
                  </partnership>
                  <partnership name="us-to-peer">
                    <sender name="us"/><receiver name="peer"/>
                    <attribute name="protocol" value="as2"/>
                    <attribute name="subject" value="answer"/>
                    <attribute name="mdnsubject" value="receipt"/>
                    <attribute name="as2_mdn_to" value="as2@trigon.example"/>
                    <attribute name="encrypt" value="AES256"/>
                    <attribute name="sign" value="SHA256"/>
                  </partnership>
                </partnerships>
                """
                .formatted(ourPort, own);
    }

    private String config() {
        return """
                <openas2>
                  <certificates classname="org.openas2.cert.PKCS12CertificateFactory" filename="%%home%%/keys.p12" password="testas2" interval="300"/>
                  <partnerships classname="org.openas2.partner.XMLPartnershipFactory" filename="%%home%%/partnerships.xml"/>
                  <loggers><logger classname="org.openas2.logging.ConsoleLogger"/></loggers>
                  <commands classname="org.openas2.cmd.XMLCommandRegistry" filename="%%home%%/commands.xml"/>
                  <commandProcessors/>
                  <processor classname="org.openas2.processor.DefaultProcessor" pendingMDN="%%home%%/data/pendingMDN" pendingMDNinfo="%%home%%/data/pendinginfoMDN">
                    <module classname="org.openas2.processor.sender.AS2SenderModule" retries="0"/>
                    <module classname="org.openas2.processor.sender.MDNSenderModule"/>
                    <module classname="org.openas2.processor.receiver.AS2DirectoryPollingModule" outboxdir="%%home%%/out" errordir="%%home%%/data/error"
                            interval="1" defaults="sender.as2_id=OPENAS2, receiver.as2_id=TRIGON" sendfilename="true" mimetype="application/EDI-X12"/>
                    <module classname="org.openas2.processor.storage.MDNFileModule" filename="%%home%%/data/mdn/$mdn.msg.headers.message-id$" protocol="as2" tempdir="%%home%%/data/temp"/>
                    <module classname="org.openas2.processor.storage.MessageFileModule" filename="%%home%%/data/inbox/$msg.headers.message-id$" protocol="as2" tempdir="%%home%%/data/temp"/>
                    <module classname="org.openas2.processor.receiver.AS2ReceiverModule" port="%d" errordir="%%home%%/data/error" errorformat="sender.as2_id, receiver.as2_id, headers.message-id"/>
                    <module classname="org.openas2.processor.receiver.AS2MDNReceiverModule" port="%d"/>
                    <module classname="org.openas2.processor.resender.DirectoryResenderModule" resenddir="%%home%%/data/resend" errordir="%%home%%/data/resend/error" resenddelay="60"/>
                  </processor>
                </openas2>
                """
                .formatted(port, receiptPort);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
