package io.trigon.systemtests.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import io.xlate.edi.stream.EDIStreamException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 214 sets as carriers send them, from the moment in which their files lie in the folder until their milestones can be
 * read and their 997 are in the outbox; beside it StAEDI merely tokenising the same bytes. Three loads: whole interchanges
 * of check calls, whole interchanges of journeys from departure to delivery, and files of one check call each. What counts for
 * files of one is the last of eight rounds: the first ones are spent on compiling, as are those of the yardstick.
 */
final class EdiBench {
    private static final int SHIPMENTS = 1_000;
    private static final int PAIRS = 50;
    private static final int TENDERS_A_FILE = 10;
    private static final int FILES = 10;
    private static final int SETS = 500;
    private static final int SMALL = 4_000;
    private static final int ROUNDS = 8;
    private static final Duration LIMIT = Duration.ofMinutes(6);

    /** Asking costs some of what is measured, and asking seldom lengthens a round by half a pause on average. */
    private static final Duration LOOK = Duration.ofMillis(150);

    private static final String SHIPPER = "EDISHIP";
    private static final String CARRIER = "EDICARR";
    private static final String KEY = "demo-admin";

    private final RunningTrigon trigon;
    private final EdiLoad load = new EdiLoad(CARRIER, SHIPMENTS);
    private int sent;
    private int names;

    private EdiBench(RunningTrigon trigon) {
        this.trigon = trigon;
    }

    static void measure(RunningTrigon trigon) throws IOException, EDIStreamException {
        new EdiBench(trigon).run();
    }

    private void run() throws IOException, EDIStreamException {
        partner(SHIPPER, "shipper");
        partner(CARRIER, "carrier");
        book();
        seconds(load.files(SHIPMENTS / SETS, SETS, "AF"));
        seconds(load.files(FILES / 2, SETS, "X6"));
        seconds(load.files(SMALL / 4, 1, "X6"));
        for (int round = 1; round < ROUNDS; round++) {
            seconds(load.files(SMALL, 1, "X6"));
        }
        report("check calls, " + SMALL + " files of one", 1, load.files(SMALL, 1, "X6"));
        report("check calls, " + FILES + " files of " + SETS, SETS, load.files(FILES, SETS, "X6"));
        report("journeys to delivery, " + FILES + " files of " + SETS, SETS, load.files(FILES, SETS, journey()));
        whole();
    }

    private static String[] journey() {
        return new String[] {"X6", "X6", "X6", "X1", "D1"};
    }

    private void report(String what, int sets, List<String> files) throws IOException, EDIStreamException {
        int first = names;
        double ours = files.size() * sets / seconds(files);
        double bare = files.size() * sets / Tokenising.secondsFrom(taken(first));
        Figures.row(
                "214 from file to milestone with its 997 in the outbox: " + what,
                Figures.of(ours) + "/s",
                String.format("StAEDI tokenising the same bytes: %s/s, ratio %.3f", Figures.of(bare), ours / bare),
                "edi");
    }

    /** From the first file in the folder until all are worked on and answered, in seconds. */
    private double seconds(List<String> files) throws IOException {
        long begin = System.nanoTime();
        drop(CARRIER, files);
        sent += files.size();
        RunningTrigon.await(sent + " files taken", LIMIT, LOOK, () -> waiting() == 0);
        RunningTrigon.await("no file unread", LIMIT, LOOK, () -> total("inbound?state=RECEIVED&", CARRIER) == 0);
        RunningTrigon.await(
                sent + " files with milestones", LIMIT, LOOK, () -> total("inbound?state=PROCESSED&", CARRIER) >= sent);
        RunningTrigon.await(sent + " answers", LIMIT, LOOK, () -> total("outbound?", CARRIER) >= sent);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Files that were not taken yet: one is stored before it is moved away, so the server is not asked for their number. */
    private long waiting() {
        try (Stream<Path> all = Files.list(folder(CARRIER))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path folder(String partner) {
        return trigon.data().resolve("exchange").resolve(partner).resolve("in");
    }

    /** Where the files that were dropped after so many lie now: beside those that wait to be taken. */
    private List<Path> taken(int first) throws IOException {
        try (Stream<Path> all = Files.list(folder(CARRIER).resolve(".done"))) {
            return all.filter(file -> numberOf(file) > first).sorted().toList();
        }
    }

    private static int numberOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst(".*-edi-(\\d+)\\.edi", "$1"));
    }

    /** Looks at what was measured: every report is a milestone of its shipment. */
    private void whole() {
        int reports = load.reports();
        for (int i = 0; i < SHIPMENTS; i += SHIPMENTS / 20) {
            String found = trigon.get("/api/v1/shipments?reference=" + EdiLoad.reference(i), KEY)
                    .body();
            String number = JsonParser.parseString(found)
                    .getAsJsonObject()
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject()
                    .get("trackingNumber")
                    .getAsString();
            JsonObject shipment = JsonParser.parseString(
                            trigon.get("/api/v1/shipments/" + number, KEY).body())
                    .getAsJsonObject();
            int milestones = shipment.getAsJsonArray("milestones").size();
            if (milestones < reports / SHIPMENTS) {
                throw new IllegalStateException(
                        number + " has " + milestones + " of " + reports / SHIPMENTS + " reports");
            }
        }
    }

    private void partner(String id, String role) {
        String json = "{\"id\":\"" + id + "\",\"name\":\"Edi " + role + "\",\"role\":\"" + role
                + "\",\"isaQualifier\":\"ZZ\",\"isaId\":\"" + id + "\",\"gsId\":\"" + id + "\"}";
        trigon.post("/api/v1/exchange/partners", KEY, json);
        trigon.post("/api/v1/exchange/partners/" + id + "/stage", KEY, "{\"stage\":\"LIVE\"}");
    }

    private void book() throws IOException {
        Instant now = Instant.now();
        List<String> files = new ArrayList<>();
        for (int first = 0; first < SHIPMENTS; first += TENDERS_A_FILE) {
            List<List<String>> bodies = new ArrayList<>();
            for (int i = first; i < first + TENDERS_A_FILE; i++) {
                bodies.add(tender(i, now));
            }
            files.add(Edi.interchange(SHIPPER, first + 1, "SM", "204", bodies));
        }
        drop(SHIPPER, files);
        RunningTrigon.await("bookings", LIMIT, () -> total("inbound?state=PROCESSED&", SHIPPER) >= files.size());
    }

    private static List<String> tender(int i, Instant now) {
        String number = EdiLoad.reference(i);
        Instant pickup = now.minus(Duration.ofHours(21));
        return Edi.tender(number, "T" + number, "306141411234567891", pickup, now.plus(Duration.ofHours(30))).stream()
                .map(segment -> segment.replaceAll("(Harbor Mills|Prairie Pantry) ED\\d+", "$1 E" + i % PAIRS))
                .toList();
    }

    private void drop(String partner, List<String> files) throws IOException {
        Path in = folder(partner);
        RunningTrigon.await("the folder of " + partner, LIMIT, () -> Files.isDirectory(in));
        for (String file : files) {
            String name = "edi-" + ++names + ".edi";
            Path whole = Files.writeString(in.resolve(name + ".tmp"), file);
            Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private long total(String list, String partner) {
        String body = trigon.get("/api/v1/exchange/" + list + "limit=1&partner=" + partner, KEY)
                .body();
        return JsonParser.parseString(body).getAsJsonObject().get("total").getAsLong();
    }
}
