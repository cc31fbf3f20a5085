package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Safe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM with one key of the house: the setting {@code trigon.secrets.key} (32 bytes in Base64), else the file
 * {@code <trigon.data>/keys/secrets.key}, made at first need and readable by its owner only.
 */
@ApplicationScoped
public class KeyedSafe implements Safe {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String FORM = "1:";

    private final SecureRandom random = new SecureRandom();
    private Path file;
    private Optional<String> setting;
    private volatile SecretKeySpec key;

    protected KeyedSafe() {}

    @Inject
    public KeyedSafe(
            @ConfigProperty(name = "trigon.data", defaultValue = "data") String data,
            @ConfigProperty(name = "trigon.secrets.key") Optional<String> setting) {
        this.file = Path.of(data).toAbsolutePath().normalize().resolve("keys").resolve("secrets.key");
        this.setting = setting;
    }

    @Override
    public String lock(String purpose, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] body = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, secret, 0);
        byte[] all =
                ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array();
        return FORM + Base64.getEncoder().encodeToString(all);
    }

    @Override
    public byte[] open(String purpose, String locked) {
        if (!locked.startsWith(FORM)) {
            throw new IllegalStateException("Not a secret of ours");
        }
        byte[] all = Base64.getDecoder().decode(locked.substring(FORM.length()));
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(all).get(nonce);
        return crypt(Cipher.DECRYPT_MODE, purpose, nonce, all, NONCE);
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret does not open: it was kept with another key (trigon.secrets.key or " + file + ")", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(setting.map(KeyedSafe::decode).orElseGet(this::ofFile), "AES");
            key = known;
        }
        return known;
    }

    private static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY) {
            throw new IllegalStateException("The key of the secrets has " + KEY + " bytes in Base64");
        }
        return bytes;
    }

    private byte[] ofFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It appears whole or not at all; of two nodes that make it at once one is the first, and both read its. */
    private void make() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(file.getParent(), owner);
        Path fresh = file.resolveSibling("." + Long.toHexString(random.nextLong()) + ".tmp");
        byte[] bytes = new byte[KEY];
        random.nextBytes(bytes);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var readable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(fresh, options, readable)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
            channel.force(true);
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            return; // theirs it is
        } finally {
            Files.delete(fresh);
        }
    }
}
