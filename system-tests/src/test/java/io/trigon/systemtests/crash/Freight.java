package io.trigon.systemtests.crash;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
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

/** Four shipments tendered for the test, with what the feeds need to reach them. */
record Freight(List<String> references, List<String> devices, List<String> ssccs, List<String> trackingNumbers) {
    static final String SHIPPER = "CRASHSHIP";
    static final String CARRIER = "CRASHCARR";
    static final String MANAGER = "demo-account-manager";
    private static final int MANY = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static Freight tendered(RunningTrigon trigon) {
        partner(trigon, SHIPPER, "shipper");
        partner(trigon, CARRIER, "carrier");
        Freight freight = new Freight(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant now = Instant.now();
        for (int i = 0; i < MANY; i++) {
            freight.tender(trigon, i, now);
        }
        for (String reference : freight.references) {
            RunningTrigon.await("shipment " + reference, PATIENCE, () -> freight.found(trigon, reference));
        }
        return freight;
    }

    /** A 214 that no other message is like: its control number and its time are its own, for numbers under a thousand. */
    String status(int firstControl, Instant from, int number) {
        String reference = references.get(number % references.size());
        Instant at = from.minus(Duration.ofMinutes(number / references.size()));
        return Edi.interchange(CARRIER, firstControl + number, "QM", "214", Edi.status(reference, "X6", at));
    }

    /** Waits until everything that lay in the carrier's folder was read and settled. */
    void awaitQuiet(RunningTrigon trigon) {
        Path in = folder(trigon, CARRIER);
        RunningTrigon.await(
                "an empty folder", PATIENCE, () -> names(in).stream().noneMatch(f -> f.endsWith(".edi")));
        RunningTrigon.await("all messages settled", PATIENCE, () -> !trigon.get(
                        "/api/v1/exchange/inbound?partner=" + CARRIER + "&state=RECEIVED", MANAGER)
                .body()
                .contains("\"RECEIVED\""));
    }

    static Path folder(RunningTrigon trigon, String partner) {
        return trigon.data().resolve("exchange").resolve(partner).resolve("in");
    }

    private void tender(RunningTrigon trigon, int number, Instant now) {
        String reference = "CRASH" + number;
        String device = "CRASHTR" + number;
        String sscc = withCheckDigit("30614141999" + String.format("%06d", number));
        List<String> body =
                Edi.tender(reference, device, sscc, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(30)));
        drop(folder(trigon, SHIPPER), reference + ".edi", Edi.interchange(SHIPPER, 100 + number, "SM", "204", body));
        references.add(reference);
        devices.add(device);
        ssccs.add(sscc);
    }

    private boolean found(RunningTrigon trigon, String reference) {
        JsonArray items = JsonParser.parseString(trigon.get("/api/v1/shipments?reference=" + reference, MANAGER)
                        .body())
                .getAsJsonObject()
                .getAsJsonArray("items");
        if (items == null || items.size() != 1) {
            return false;
        }
        trackingNumbers.add(items.get(0).getAsJsonObject().get("trackingNumber").getAsString());
        return true;
    }

    private static void partner(RunningTrigon trigon, String id, String role) {
        String json = "{\"id\":\"" + id + "\",\"name\":\"" + id + " Inc\",\"role\":\"" + role
                + "\",\"isaQualifier\":\"ZZ\",\"isaId\":\"" + id + "\",\"gsId\":\"" + id + "\"}";
        var made = trigon.post("/api/v1/exchange/partners", "demo-admin", json);
        if (made.statusCode() / 100 != 2) {
            throw new AssertionError("partner " + id + ": " + made.body());
        }
        var live = trigon.post("/api/v1/exchange/partners/" + id + "/stage", "demo-admin", "{\"stage\":\"LIVE\"}");
        if (live.statusCode() / 100 != 2) {
            throw new AssertionError("partner " + id + ": " + live.body());
        }
    }

    private static void drop(Path in, String name, String content) {
        try {
            Path whole = Files.writeString(in.resolve(name + ".tmp"), content);
            Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }
}
