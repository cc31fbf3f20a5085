package io.trigon.integrations.mqtt;

import static io.trigon.integrations.mqtt.MqttFixture.DEVICE;
import static io.trigon.integrations.mqtt.MqttFixture.TOPIC;
import static io.trigon.integrations.mqtt.MqttFixture.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with TLS. */
class MqttTlsTest {
    @TempDir
    Path data;

    private X509Certificate certificate;

    @BeforeEach
    void aCertificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=127.0.0.1");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofHours(1))),
                name,
                keys.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        pem("certificate.pem", "CERTIFICATE", certificate.getEncoded());
        pem("key.pem", "PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    private void pem(String file, String kind, byte[] content) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                data.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private String file(String name) {
        return data.resolve(name).toString();
    }

    private SSLContext trusting() throws Exception {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("trigon", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void aPhoneIsHeardOverTlsAndNotInTheClear() throws Exception {
        var tls = MqttStorey.tls(file("certificate.pem"), file("key.pem"));
        try (MqttFixture house = new MqttFixture(data, tls, 10)) {
            MqttConnectOptions options = new MqttConnectOptions();
            options.setUserName("fleet");
            options.setPassword(house.key().toCharArray());
            options.setConnectionTimeout(30);
            MqttClient clear = new MqttClient("tcp://127.0.0.1:" + house.port(), "truck-7", new MemoryPersistence());
            assertThatThrownBy(() -> clear.connect(options)).isInstanceOf(MqttException.class);
            options.setSocketFactory(trusting().getSocketFactory());
            MqttClient phone = new MqttClient("ssl://127.0.0.1:" + house.port(), "truck-7", new MemoryPersistence());
            phone.connect(options);
            phone.publish(TOPIC, location(0), 1, false);
            assertThat(house.intake.stored(DEVICE)).hasSize(1);
            phone.disconnectForcibly(0, 1_000, false);
            phone.close();
        }
    }

    @Test
    void filesThatAreNoneAreSaidSo() {
        assertThatThrownBy(() -> MqttStorey.tls(file("certificate.pem"), null)).hasMessageContaining("mqtt.key");
        assertThatThrownBy(() -> MqttStorey.tls(file("certificate.pem"), file("certificate.pem")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PEM");
        assertThatThrownBy(() -> MqttStorey.tls(file("nowhere.pem"), file("key.pem")))
                .isInstanceOf(IllegalStateException.class);
    }
}
