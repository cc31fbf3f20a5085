package io.trigon.systemtests.crash;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.io.UncheckedIOException;
import java.time.Duration;

/** One of several nodes, as its health tells of it. */
record Node(RunningTrigon trigon) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Where its trackers connect. */
    int port() {
        return Integer.parseInt(trigon.setting("TRIGON_PORT_TELTONIKA"));
    }

    long partitions() {
        return number("partitions");
    }

    /** Returns when, since its start, it has taken and stored so many fixes. */
    void awaitWork(int fixes) {
        RunningTrigon.await(
                "work of a node", PATIENCE, () -> number("published") > fixes && number("consumed") > fixes);
    }

    /** The same of what it has stored; its trackers may have stayed with the other node, as they do while that answers. */
    void awaitShare(int fixes) {
        RunningTrigon.await("a share of a node", PATIENCE, () -> number("consumed") > fixes);
    }

    /** What it says of the broker; -1 while it says nothing. */
    long number(String name) {
        try {
            String body = trigon.get("/health/ready", null).body();
            for (JsonElement check :
                    JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("checks")) {
                JsonObject its = check.getAsJsonObject();
                if (its.get("name").getAsString().equals("broker")) {
                    return its.getAsJsonObject("data").get(name).getAsLong();
                }
            }
            return -1;
        } catch (UncheckedIOException dead) {
            return -1;
        }
    }
}
