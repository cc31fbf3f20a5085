package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back row for row, and nowhere else. */
class KeepTest {

    @TempDir
    private Path folder;

    @Test
    void aBackupBringsBackRowsAndFiles() throws Exception {
        KeptDatabase before = database("before");
        execute(before, "create table parcel (id bigint primary key, name varchar(40), image blob)");
        execute(before, "insert into parcel values (1, 'Sägewerk 上海', x'00ff10'), (2, null, null)");
        Path from = Files.createDirectories(folder.resolve("from/exchange/DEMOSHIP/out"))
                .resolve("997.edi");
        Files.writeString(from, "ISA*00");
        Path file = folder.resolve("trigon.zip");

        new KeptFile(file, folder.resolve("from")).write(before);
        KeptDatabase after = database("after");
        new KeptFile(file, folder.resolve("to")).restore(after);

        try (Connection connection = after.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, image from parcel order by id")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Sägewerk 上海");
            assertThat(rows.getBytes(2)).containsExactly(0, 0xff, 0x10);
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
        }
        assertThat(folder.resolve("to/exchange/DEMOSHIP/out/997.edi")).hasContent("ISA*00");
    }

    @Test
    void nothingIsRestoredOverADatabaseInUse() throws Exception {
        KeptDatabase used = database("used");
        execute(used, "create table parcel (id bigint primary key)");
        Path file = folder.resolve("trigon.zip");
        new KeptFile(file, folder).write(used);

        assertThatThrownBy(() -> new KeptFile(file, folder).restore(used)).hasMessageContaining("not empty");
    }

    @Test
    void aNameThatLeadsOutOfTheDataFolderIsRefused() throws Exception {
        Path script = Files.writeString(folder.resolve("empty.sql"), "");
        Path file = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("database/h2"));
            Files.copy(script, zip);
            zip.putNextEntry(new ZipEntry("exchange/../../evil.txt"));
            zip.write(1);
        }

        assertThatThrownBy(() -> new KeptFile(file, folder.resolve("data")).restore(database("target")))
                .hasMessageContaining("leads out");
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    private KeptDatabase database(String name) {
        return KeptDatabase.at("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath(), "trigon", "trigon");
    }

    private static void execute(KeptDatabase database, String sql) throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
