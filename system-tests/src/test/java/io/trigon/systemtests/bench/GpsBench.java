package io.trigon.systemtests.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Positions of a fleet by the Teltonika protocol over TCP, one and twenty a frame, each acknowledged when it is durable. Every
 * truck is on its way with a shipment, so that each of its positions is held against fences and moves a forecast. Beside it
 * as many rows in bulk, into the same table.
 */
final class GpsBench {
    private static final int TRUCKS = 500;
    private static final long MANY = Long.getLong("trigon.bench.rows", 10_000_000);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int TENDERS_A_FILE = 10;
    private static final String SHIPPER = "GPSSHIP";
    private static final String KEY = "demo-admin";

    private final RunningTrigon trigon;
    private final int port;
    private final Burners burners = new Burners();
    private final Map<Integer, Double> perSecond = new TreeMap<>();
    private long fixes;

    private GpsBench(RunningTrigon trigon, int port) {
        this.trigon = trigon;
        this.port = port;
        burners.with("server", () -> Stream.of(trigon.process()));
        burners.with("generator", () -> Stream.of(ProcessHandle.current()));
    }

    static void onH2() throws Exception {
        Path data = RunningTrigon.temporaryFolder("bench-gps");
        String url = "jdbc:h2:file:" + data + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";
        GpsBench bench;
        try (RunningTrigon trigon = open(data, Map.of())) {
            bench = new GpsBench(trigon, port(trigon));
            bench.measure("H2");
        }
        try (Connection connection = DriverManager.getConnection(url, "trigon", "trigon")) {
            bench.beside("H2", "batches of inserts", Copying.insert(connection, bench.bulk(), TRUCKS));
        }
    }

    static void onPostgreSql() throws Exception {
        // what the embedded server leaves undone unless told: to be on the disk before it says so
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings =
                    Map.of("TRIGON_DB_URL", url, "TRIGON_DB_USER", "postgres", "TRIGON_DB_PASSWORD", "postgres");
            GpsBench bench;
            try (Connection connection = DriverManager.getConnection(url);
                    RunningTrigon trigon = open(RunningTrigon.temporaryFolder("bench-gps"), settings)) {
                bench = new GpsBench(trigon, port(trigon));
                ProcessHandle master = postmaster(connection);
                bench.burners.with("database", master::children);
                bench.measure("PostgreSQL");
                bench.amongMany(connection);
            }
            try (Connection connection = DriverManager.getConnection(url)) {
                bench.beside("PostgreSQL", "COPY", Copying.copy(connection, bench.bulk(), TRUCKS));
            }
        }
    }

    private static RunningTrigon open(Path data, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("TRIGON_PORT_TELTONIKA", Integer.toString(RunningTrigon.freePort()));
        return RunningTrigon.start("demo", data, settings);
    }

    private static int port(RunningTrigon trigon) {
        return Integer.parseInt(trigon.setting("TRIGON_PORT_TELTONIKA"));
    }

    private static ProcessHandle postmaster(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private void measure(String database) throws IOException {
        load();
        try (Fleet fleet = new Fleet(port, TRUCKS)) {
            fleet.drive(1, WARM_UP);
            fleet.drive(20, WARM_UP);
            report(database, fleet, 1);
            report(database, fleet, 20);
        }
    }

    /** The same again when millions of rows are stored: a position must not cost more for those before it. */
    private void amongMany(Connection connection) throws SQLException, IOException {
        Copying.copy(connection, MANY, TRUCKS);
        Copying.settle(connection);
        try (Fleet fleet = new Fleet(port, TRUCKS)) {
            fleet.drive(1, WARM_UP);
            report("PostgreSQL among " + MANY / 1_000_000 + " million rows", fleet, 1);
        }
    }

    private void report(String where, Fleet fleet, int records) throws IOException {
        burners.begin();
        Fleet.Result result = fleet.drive(records, TIME);
        fixes = Math.max(fixes, result.fixes());
        perSecond.putIfAbsent(records, result.perSecond());
        Figures.row(
                "positions by Teltonika, " + records + " a frame, stored and acknowledged on " + where + " (" + TRUCKS
                        + " trucks with shipments)",
                Figures.of(result.perSecond()) + "/s, p50 " + Figures.millis(result.p50()) + ", p99 "
                        + Figures.millis(result.p99()) + ", p99.9 " + Figures.millis(result.p999()),
                "processor time a position: " + burners.each(result.fixes()),
                "gps");
    }

    /** As many rows as were measured, within a bound that a slow machine gets done with. */
    private long bulk() {
        return Math.max(100_000, Math.min(1_000_000, fixes / 1000 * 1000));
    }

    private void beside(String database, String how, double bulk) {
        String shares = perSecond.entrySet().stream()
                .map(rate -> String.format("%d a frame reach %.2f of it", rate.getKey(), rate.getValue() / bulk))
                .collect(Collectors.joining(", "));
        Figures.row(
                "as many rows in bulk on " + database + ", a thousand a commit, by " + how,
                Figures.of(bulk) + "/s",
                shares,
                "gps");
    }

    /** A shipment for each truck. */
    private void load() throws IOException {
        String json =
                "{\"id\":\"" + SHIPPER + "\",\"name\":\"Gps shipper\",\"role\":\"shipper\",\"isaQualifier\":\"ZZ\","
                        + "\"isaId\":\"" + SHIPPER + "\",\"gsId\":\"" + SHIPPER + "\"}";
        trigon.post("/api/v1/exchange/partners", KEY, json);
        trigon.post("/api/v1/exchange/partners/" + SHIPPER + "/stage", KEY, "{\"stage\":\"LIVE\"}");
        Path in = trigon.data().resolve("exchange").resolve(SHIPPER).resolve("in");
        RunningTrigon.await("the folder of the shipper", LIMIT, () -> Files.isDirectory(in));
        int files = TRUCKS / TENDERS_A_FILE;
        for (int file = 0; file < files; file++) {
            int first = file * TENDERS_A_FILE;
            List<List<String>> tenders = IntStream.range(first, first + TENDERS_A_FILE)
                    .mapToObj(GpsBench::tender)
                    .toList();
            Path whole = Files.writeString(
                    in.resolve(file + ".tmp"), Edi.interchange(SHIPPER, file + 1, "SM", "204", tenders));
            Files.move(whole, in.resolve("gps-" + file + ".edi"), StandardCopyOption.ATOMIC_MOVE);
        }
        RunningTrigon.await("bookings", LIMIT, () -> booked() >= files);
        IntStream.range(0, TRUCKS).forEach(this::tie);
    }

    private static List<String> tender(int truck) {
        Instant now = Instant.now();
        Instant pickup = now.minus(Duration.ofHours(1));
        return Edi.tender("GPS" + truck, "T" + truck, "306141411234567891", pickup, now.plus(Duration.ofHours(30)));
    }

    private long booked() {
        String body = trigon.get("/api/v1/exchange/inbound?state=PROCESSED&limit=1&partner=" + SHIPPER, KEY)
                .body();
        return JsonParser.parseString(body).getAsJsonObject().get("total").getAsLong();
    }

    private void tie(int truck) {
        String found =
                trigon.get("/api/v1/shipments?reference=GPS" + truck, KEY).body();
        JsonElement shipment = JsonParser.parseString(found)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0);
        String number = shipment.getAsJsonObject().get("trackingNumber").getAsString();
        HttpResponse<String> tied = trigon.post(
                "/api/v1/shipments/" + number + "/devices", KEY, "{\"device\":\"" + Fleet.imei(truck) + "\"}");
        if (tied.statusCode() >= 300) {
            throw new IllegalStateException("truck " + truck + ": " + tied.body());
        }
    }
}
