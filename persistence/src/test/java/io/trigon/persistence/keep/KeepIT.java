package io.trigon.persistence.keep;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.shared.Schema;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.Store;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup comes back row for row and file for file, from either database into either. */
class KeepIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,POSTGRESQL", "POSTGRESQL,H2"})
    void everyRowAndFileComesBack(Base from, Base to) throws Exception {
        Store store = busy(from);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("exchange/ACME/in"));
        Files.createDirectories(data.resolve("logs"));
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/as2.secret"), "opens our private keys");
        Files.writeString(data.resolve("exchange/ACME/in/a.edi"), "ISA*");
        Files.writeString(data.resolve("logs/trigon.log"), "noise");
        Path archive = folder.resolve("backup.zip");

        long written = Backup.write(from.source(), data, archive);
        DataSource target = to.untouched(
                "restored_" + from.name().toLowerCase() + "_" + to.name().toLowerCase());
        Path fresh = folder.resolve("fresh");
        long back = Restore.read(target, fresh, archive);

        assertThat(back).isEqualTo(written).isGreaterThan(20);
        assertThat(contents(target)).isEqualTo(contents(from.source()));
        assertThat(Files.readString(fresh.resolve("exchange/ACME/in/a.edi"))).isEqualTo("ISA*");
        assertThat(fresh.resolve("logs")).doesNotExist();
        assertThat(fresh.resolve("keys")).as("a backup holds no key in clear").doesNotExist();
        assertThatThrownBy(() -> Restore.read(target, folder.resolve("other"), archive))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Backup.write(from.source(), data, archive)).hasMessageContaining("there already");
        assertThat(store.shipments.open()).hasSize(1);
        goesOn(target);
    }

    @ParameterizedTest
    @EnumSource(Base.class)
    void theConnectionOfABackupGoesBackAsItCame(Base base) throws Exception {
        DataSource source = base.untouched("kept_" + base.name().toLowerCase());
        Schema.migrate(source);
        try (Connection one = source.getConnection()) {
            DataSource alone = (DataSource) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, values) -> kept(one));

            Backup.write(alone, folder.resolve("data"), folder.resolve("kept.zip"));

            assertThat(one.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(one.getAutoCommit()).isTrue();
        }
    }

    /** The same connection, which closing leaves open as a pool does. */
    private Connection kept(Connection one) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, values) -> method.getName().equals("close") ? null : method.invoke(one, values));
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path archive = folder.resolve("x.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("readme"));
        }
        assertThatThrownBy(() -> Restore.read(Base.H2.untouched("none"), folder, archive))
                .hasMessageContaining("no backup");
    }

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,POSTGRESQL", "POSTGRESQL,H2"})
    void theEnginesRowsComeBackWithTheirTables(Base from, Base to) throws Exception {
        String name = from.name().toLowerCase() + "_" + to.name().toLowerCase();
        DataSource source = from.untouched("engine_" + name);
        Schema.migrate(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            EngineTables.create(connection);
            statement.execute("update act_ge_property set value_ = '4711' where name_ = 'next.dbid'");
            statement.execute("insert into act_re_deployment (id_, deploy_time_) values ('d', current_timestamp)");
            statement.execute("insert into act_ge_bytearray (id_, deployment_id_, generated_, bytes_) values ('b', 'd',"
                    + (from == Base.H2 ? " true, x'00ff')" : " true, '\\x00ff')"));
        }
        Path archive = folder.resolve("engine.zip");
        Backup.write(source, folder, archive);
        DataSource target = to.untouched("engine_restored_" + name);
        Restore.read(target, folder.resolve("fresh"), archive);
        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(contents(target).get("act_ge_property").toString()).contains("4711");
    }

    @ParameterizedTest
    @EnumSource(Base.class)
    void aDatabaseThatWasNeverOursIsNotBackedUp(Base base) throws SQLException {
        Path archive = folder.resolve("nothing.zip");
        DataSource empty = base.untouched("never_ours_" + base.name().toLowerCase());

        assertThatThrownBy(() -> Backup.write(empty, folder.resolve("data"), archive))
                .hasMessageContaining("holds no Trigon");
        assertThat(archive).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatLeadsOutOfTheDataFolderIsRefused() throws Exception {
        Path archive = folder.resolve("evil.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("trigon-backup.txt"));
            zip.write("format=1\nschema=202611220121\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("files/../../evil.txt"));
            zip.write(1);
        }
        Path data = folder.resolve("a/b");
        assertThatThrownBy(() -> Restore.read(Base.H2.untouched("evil"), data, archive))
                .hasMessageContaining("no backup");
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    private static Store busy(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-1").build());
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 0xA5);
        long message = store.inTransaction(() -> store.inbound
                .add(new InboundMessage("ACME", "a.edi", "hash", bytes, store.clock.instant()))
                .id());
        store.inTransaction(() -> store.recordMilestone.record(new MilestoneReport(
                number,
                MilestoneCode.DELAYED,
                store.clock.instant(),
                1,
                Source.STATUS_MESSAGE,
                "x",
                message,
                "AT7*SD*AO~\n 延误",
                "AO",
                null,
                null,
                GeoPoint.of(1.5, 2.5),
                null,
                null)));
        store.positions.append(List.of(new Fix(
                "TRL-1",
                Instant.parse("2026-03-02T12:00:00.123456Z"),
                GeoPoint.of(1, 2),
                null,
                1.0,
                null,
                null,
                null)));
        return store;
    }

    /** New ids and change numbers don't run into old ones. */
    private static void goesOn(DataSource target) throws SQLException {
        try (Connection connection = target.getConnection();
                Statement statement = connection.createStatement()) {
            String next =
                    Tables.isPostgreSql(connection) ? "select nextval('trigon_id')" : "values next value for trigon_id";
            long id = Tables.number(connection, next);
            assertThat(id - 49).isGreaterThan(Tables.number(connection, "select max(id) from milestone"));
            statement.execute("insert into change_row (at, kind) values (timestamp '2026-01-01 00:00:00', 'X')");
        }
    }

    private static Map<String, List<String>> contents(DataSource source) throws Exception {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String table : Tables.of(connection)) {
                contents.put(table, rows(connection, table));
            }
        }
        return contents;
    }

    private static List<String> rows(Connection connection, String table) throws Exception {
        List<String> columns =
                Tables.columns(connection, table).stream().sorted().toList();
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
            while (results.next()) {
                var row = new ByteArrayOutputStream();
                for (int i = 1; i <= columns.size(); i++) {
                    Value.write(results, i, results.getMetaData().getColumnType(i), new DataOutputStream(row));
                }
                rows.add(columns + " " + row.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return rows.stream().sorted().toList();
    }
}
