package io.trigon.systemtests.bench;

import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import io.xlate.edi.stream.EDIStreamException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 214 files of a carrier until their milestones can be read by the API, beside StAEDI tokenising the same bytes. */
final class StatusBench {
    private static final int SHIPMENTS = 20;
    private static final int FILES = 1_000;
    private static final int WARM_UP = 200;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String KEY = "demo-account-manager";

    private StatusBench() {}

    static void measure(RunningTrigon trigon) throws IOException, EDIStreamException {
        partner(trigon, "BENCHSHIP", "shipper");
        partner(trigon, "BENCHCARR", "carrier");
        List<String> numbers = book(trigon);
        List<String> warm = files(numbers, 1, WARM_UP);
        long booked = milestones(trigon, numbers.get(0));
        drop(trigon, "BENCHCARR", 1, warm);
        awaitMilestones(trigon, numbers, booked + WARM_UP / SHIPMENTS);
        List<String> files = files(numbers, WARM_UP + 1, FILES);
        long begin = System.nanoTime();
        drop(trigon, "BENCHCARR", WARM_UP + 1, files);
        awaitMilestones(trigon, numbers, booked + (WARM_UP + FILES) / SHIPMENTS);
        double took = (System.nanoTime() - begin) / 1e9;
        Figures.row(
                "214 from file to milestone, " + FILES + " files of one",
                Figures.of(FILES / took) + "/s",
                "StAEDI reading the same bytes: " + Figures.of(FILES / Tokenising.seconds(files)) + "/s",
                "statuses");
    }

    private static void partner(RunningTrigon trigon, String id, String role) {
        String json = "{\"id\":\"" + id + "\",\"name\":\"Bench " + role + "\",\"role\":\"" + role
                + "\",\"isaQualifier\":\"ZZ\",\"isaId\":\"" + id + "\",\"gsId\":\"" + id + "\"}";
        trigon.post("/api/v1/exchange/partners", "demo-admin", json);
        trigon.post("/api/v1/exchange/partners/" + id + "/stage", "demo-admin", "{\"stage\":\"LIVE\"}");
    }

    private static List<String> book(RunningTrigon trigon) throws IOException {
        Instant now = Instant.now();
        List<String> tenders = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            String number = "BN" + i;
            references.add(number);
            tenders.add(Edi.interchange(
                    "BENCHSHIP",
                    i + 1,
                    "SM",
                    "204",
                    Edi.tender(
                            number,
                            "BNT" + i,
                            "306141411234567891",
                            now.minus(Duration.ofHours(1)),
                            now.plus(Duration.ofHours(30)))));
        }
        drop(trigon, "BENCHSHIP", 1, tenders);
        List<String> numbers = new ArrayList<>();
        for (String reference : references) {
            RunningTrigon.await("booking " + reference, LIMIT, () -> !trackingNumber(trigon, reference)
                    .isEmpty());
            numbers.add(trackingNumber(trigon, reference));
        }
        return numbers;
    }

    private static String trackingNumber(RunningTrigon trigon, String reference) {
        var items = JsonParser.parseString(trigon.get("/api/v1/shipments?reference=" + reference, KEY)
                        .body())
                .getAsJsonObject()
                .getAsJsonArray("items");
        return items.isEmpty()
                ? ""
                : items.get(0).getAsJsonObject().get("trackingNumber").getAsString();
    }

    /** Each says "en route" a minute earlier than the one before it for the same shipment. */
    private static List<String> files(List<String> numbers, int firstControl, int count) {
        List<String> files = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < count; i++) {
            int control = firstControl + i;
            Instant at = now.minus(Duration.ofMinutes(1 + control / numbers.size()));
            String reference = "BN" + control % numbers.size();
            files.add(Edi.interchange("BENCHCARR", control, "QM", "214", Edi.status(reference, "X6", at)));
        }
        return files;
    }

    private static void drop(RunningTrigon trigon, String partner, int first, List<String> files) throws IOException {
        Path in = trigon.data().resolve("exchange").resolve(partner).resolve("in");
        for (int i = 0; i < files.size(); i++) {
            String name = "bench-" + (first + i) + ".edi";
            Path whole = Files.writeString(in.resolve(name + ".tmp"), files.get(i));
            Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Asks for one shipment at a time, so that the asking takes little from what is measured. */
    private static void awaitMilestones(RunningTrigon trigon, List<String> numbers, long each) {
        for (String number : numbers) {
            RunningTrigon.await(each + " milestones", LIMIT, () -> milestones(trigon, number) >= each);
        }
    }

    private static long milestones(RunningTrigon trigon, String number) {
        return JsonParser.parseString(
                        trigon.get("/api/v1/shipments/" + number, KEY).body())
                .getAsJsonObject()
                .getAsJsonArray("milestones")
                .size();
    }
}
