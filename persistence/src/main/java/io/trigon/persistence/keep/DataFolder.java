package io.trigon.persistence.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files beside the database: what was exchanged, documents. Logs, secrets, what the server makes anew and the name by which
 * a broker knows this node stay out: a second node of that name would take the first one's place there. So do the first password
 * and the marker of the folder, which says of this folder alone that it may be deleted.
 */
final class DataFolder {

    private static final Set<String> NOT_KEPT = Set.of(
            "db", "keys", "logs", "server", "classes", "roads", "mqtt.client", "first-password.txt", ".trigon-data");

    private DataFolder() {}

    static void pack(Path data, ZipOutputStream zip) throws IOException {
        for (Path file : files(data)) {
            String name = data.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(Backup.FILES + name));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    private static List<Path> files(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> isKept(data.relativize(f)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(Path inside) {
        return !NOT_KEPT.contains(inside.getName(0).toString())
                && !inside.getFileName().toString().endsWith(".pid");
    }

    /**
     * What older backups hold of those that stay out is passed over.
     *
     * @throws IOException for a name that leads out of the folder, and for a file that is there already
     */
    static void unpack(Path data, String name, InputStream content) throws IOException {
        Path file = data.resolve(name).normalize();
        if (!file.startsWith(data.normalize())) {
            throw new IOException("the archive is no backup: it names " + name);
        }
        if (!isKept(data.normalize().relativize(file))) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    /** Whether files of ours are in it. */
    static boolean isEmpty(Path data) throws IOException {
        return files(data).isEmpty();
    }
}
