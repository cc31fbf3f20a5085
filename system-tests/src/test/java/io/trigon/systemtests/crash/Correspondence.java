package io.trigon.systemtests.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters through one door over all rounds. After a kill, those that nobody acknowledged go again under their names, and so do
 * those that were acknowledged in the round before: they must get the answer that they had.
 */
final class Correspondence {
    private final Door door;
    private final Map<Letter, String> acknowledged = new LinkedHashMap<>();
    private final Deque<Letter> again = new ArrayDeque<>();
    private final List<Letter> ofThisRound = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private int written;
    private int fresh;
    private String trouble;

    Correspondence(Door door) {
        this.door = door;
    }

    /** The server was killed: what was sent since the last time is to be sent again. */
    synchronized void beginRound() {
        again.addAll(ofThisRound);
        ofThisRound.clear();
        fresh = 0;
    }

    /** Sends one letter: of those to be sent again, else a new one. A server that is gone only leaves it unacknowledged. */
    void sendOne() {
        Letter letter = next();
        try {
            note(letter, door.send(letter));
        } catch (RuntimeException unanswered) {
            keep(letter, unanswered);
        } catch (AssertionError wrong) {
            contradict(letter + ": " + wrong);
        }
    }

    private synchronized Letter next() {
        return again.isEmpty() ? door.letter(written++) : again.removeFirst();
    }

    private synchronized void note(Letter letter, String answer) {
        String before = acknowledged.putIfAbsent(letter, answer);
        if (before == null) {
            fresh++;
            ofThisRound.add(letter);
        } else if (!before.equals(answer)) {
            contradict(letter + ": first\n" + before + "\nthen\n" + answer);
        }
    }

    private synchronized void keep(Letter letter, RuntimeException why) {
        ofThisRound.add(letter);
        trouble = why.toString();
    }

    private synchronized void contradict(String what) {
        contradictions.add(what);
    }

    /** Whether all was sent again and as many new ones were acknowledged since the last kill. */
    synchronized boolean hasNew(int many) {
        return again.isEmpty() && fresh >= many;
    }

    /** Once no server is killed any more: what was sent in the last round is sent again, once. */
    void settle() {
        beginRound();
        while (!hasNew(0)) {
            sendOne();
        }
    }

    synchronized List<String> acknowledged() {
        return acknowledged.keySet().stream().map(Letter::name).toList();
    }

    /** How many were never acknowledged, and why the last one was not at the time; empty for none. */
    synchronized String unacknowledged() {
        int many = written - acknowledged.size();
        return many == 0 ? "" : many + ", of which one: " + trouble;
    }

    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
