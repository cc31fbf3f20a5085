package io.trigon.persistence.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of the data folder a backup takes along. */
class DataFolderTest {
    @TempDir
    Path data;

    private void holds(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), name);
        }
    }

    private List<String> packed() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            DataFolder.pack(data, zip);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void filesOfPartnersAndScannersAreKeptWhateverTheirNames() throws IOException {
        holds("exchange/ACME/in/roads", "exchange/ACME/in/mqtt.client", "scans/care/in/classes/a.csv");
        assertThat(packed())
                .containsExactly(
                        "files/exchange/ACME/in/mqtt.client",
                        "files/exchange/ACME/in/roads",
                        "files/scans/care/in/classes/a.csv");
        assertThat(DataFolder.isEmpty(data)).isFalse();
    }

    @Test
    void whatTheServerMakesAnewAndSecretsAndLogsStayOut() throws IOException {
        holds(
                "roads/town/edges",
                "server/x",
                "classes/x.jsa",
                "db/trigon.mv.db",
                "logs/trigon.log",
                "keys/secrets.key");
        holds("trigon.pid");
        assertThat(packed()).isEmpty();
    }

    @Test
    void neitherTheFirstPasswordNorTheMarkerOfTheFolderGoesWithABackup() throws IOException {
        holds("first-password.txt", ".trigon-data", "exchange/ACME/in/first-password.txt");
        assertThat(packed()).containsExactly("files/exchange/ACME/in/first-password.txt");
    }

    @Test
    void aFolderThatHoldsNothingButItsMarkerTakesARestore() throws IOException {
        holds(".trigon-data");
        assertThat(DataFolder.isEmpty(data)).isTrue();
    }

    @Test
    void anOlderBackupThatHoldsAPasswordAndAMarkerIsRestoredWithoutThem() throws IOException {
        holds(".trigon-data");
        for (String name : List.of("first-password.txt", ".trigon-data", "exchange/ACME/in/a.edi")) {
            DataFolder.unpack(data, name, new ByteArrayInputStream(new byte[] {'x'}));
        }
        assertThat(data.resolve("first-password.txt")).doesNotExist();
        assertThat(data.resolve(".trigon-data")).hasContent(".trigon-data");
        assertThat(data.resolve("exchange/ACME/in/a.edi")).hasContent("x");
    }

    @Test
    void whatIsRestoredBesideItsOriginalTakesANameOfItsOwnAtTheBroker() throws IOException {
        holds("mqtt.client");
        assertThat(packed()).isEmpty();
        assertThat(DataFolder.isEmpty(data))
                .as("one may put the old name there before restoring")
                .isTrue();
    }
}
