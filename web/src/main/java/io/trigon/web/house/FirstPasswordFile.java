package io.trigon.web.house;

import io.trigon.domain.access.FirstPassword;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands the first password over in {@code <data>/first-password.txt}, readable by the owner alone; the launcher shows
 * it once and deletes the file.
 */
@ApplicationScoped
public class FirstPasswordFile implements FirstPassword {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Path file;

    protected FirstPasswordFile() {}

    @Inject
    public FirstPasswordFile(@ConfigProperty(name = "trigon.data", defaultValue = "data") String data) {
        this.file = Path.of(data, "first-password.txt");
    }

    @Override
    public void handOver(String login, String password) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, password + System.lineSeparator(), StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new UncheckedIOException("The first password cannot be written to " + file, refused);
        }
    }
}
