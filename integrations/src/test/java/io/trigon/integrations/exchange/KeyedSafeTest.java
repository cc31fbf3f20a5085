package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Secrets of partners")
class KeyedSafeTest {

    private static final byte[] SECRET = "correct horse".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private KeyedSafe safe() {
        return new KeyedSafe(data.toString(), Optional.empty());
    }

    @Test
    void openAgainAfterARestartAndNeverLookTheSame() {
        String locked = safe().lock("remote:ACME", SECRET);

        assertThat(safe().open("remote:ACME", locked)).isEqualTo(SECRET);
        assertThat(locked).doesNotContain("horse").isNotEqualTo(safe().lock("remote:ACME", SECRET));
    }

    @Test
    void openForTheirOwnerOnlyAndNotWhenTamperedWith() {
        String locked = safe().lock("remote:ACME", SECRET);
        byte[] bytes = Base64.getDecoder().decode(locked.substring(2));
        bytes[bytes.length - 1] ^= 1;
        String bent = "1:" + Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> safe().open("remote:OTHER", locked)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> safe().open("remote:ACME", bent)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void haveAKeyThatOnlyItsOwnerReads() throws Exception {
        safe().lock("remote:ACME", SECRET);

        Path key = data.resolve("keys/secrets.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.list(key.getParent())).containsExactly(key);
    }

    @Test
    void openWithTheKeyOfTheSettingOnly() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String locked = new KeyedSafe(data.toString(), Optional.of(key)).lock("remote:ACME", SECRET);

        assertThat(data.resolve("keys")).doesNotExist();
        assertThatThrownBy(() -> safe().open("remote:ACME", locked)).hasMessageContaining("trigon.secrets.key");
    }
}
