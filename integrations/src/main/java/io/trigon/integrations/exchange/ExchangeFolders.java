package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.PartnerFolders;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders under {@code <trigon.data>/exchange}. No name from outside becomes a path unchecked. */
@ApplicationScoped
public class ExchangeFolders implements PartnerFolders {

    private static final Pattern PARTNER = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,34}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Path root;

    protected ExchangeFolders() {}

    @Inject
    public ExchangeFolders(@ConfigProperty(name = "trigon.data", defaultValue = "data") String data) {
        this.root = Path.of(data).toAbsolutePath().normalize().resolve("exchange");
    }

    @Override
    public void open(String partnerId) {
        try {
            Files.createDirectories(in(partnerId));
            Files.createDirectories(out(partnerId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the partner puts files. */
    Path in(String partnerId) {
        return folder(partnerId).resolve("in");
    }

    /** Where the partner finds our files. */
    Path out(String partnerId) {
        return folder(partnerId).resolve("out");
    }

    private Path folder(String partnerId) {
        BrokenRule.unless(
                PARTNER.matcher(partnerId).matches(), "partner-id", "a partner id has 2 to 35 of A-Z, 0-9, _ and -");
        return root.resolve(partnerId);
    }

    /**
     * Puts a file into the partner's out folder; it appears whole or not at all, and replaces one of its name. When this
     * returns its bytes are on the disk, and after {@link #keep} its name. A link that somebody planted is not followed.
     */
    void put(String partnerId, String fileName, byte[] content) {
        BrokenRule.unless(FILE.matcher(fileName).matches(), "file-name", "not a name for a file of ours");
        Path folder = out(partnerId);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path unfinished = folder.resolve("." + fileName + ".tmp");
            Files.deleteIfExists(unfinished);
            write(unfinished, content);
            Files.move(
                    unfinished,
                    folder.resolve(fileName),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When this returns, all that was put into the partner's out folder stays there. */
    void keep(String partnerId) {
        try (FileChannel directory = FileChannel.open(out(partnerId), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
