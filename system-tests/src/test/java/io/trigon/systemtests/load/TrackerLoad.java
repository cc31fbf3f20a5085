package io.trigon.systemtests.load;

import io.trigon.systemtests.bench.AvlFrames;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Trackers that speak Teltonika over TCP, as such devices do: one frame at a time, the next when it was acknowledged. One that is
 * sent away, or not answered, goes to the next of the doors and sends the same frame again.
 */
public final class TrackerLoad implements AutoCloseable {
    private static final long FIRST_IMEI = 867_000_000_000_000L;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int RECORDS = 2;
    private static final double AWAY = 0.5;

    private final List<Integer> ports;
    private final double latitude;
    private final double longitude;
    private final long firstMilli = Instant.now().minus(Duration.ofMinutes(30)).toEpochMilli();
    private final List<Thread> trackers = new ArrayList<>();
    private final Queue<FeedLoad.Fix> fixes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean away;
    private volatile boolean on = true;

    /** @param ports of the doors; the trackers begin evenly at each */
    public TrackerLoad(List<Integer> ports, int size, double latitude, double longitude) {
        this.ports = List.copyOf(ports);
        this.latitude = latitude;
        this.longitude = longitude;
        for (int i = 0; i < size; i++) {
            int number = i;
            trackers.add(new Thread(() -> drive(number), "tracker-" + number));
        }
        trackers.forEach(Thread::start);
    }

    public static String imei(int number) {
        return Long.toString(FIRST_IMEI + number);
    }

    /** From now on all are far from where they began. */
    public void driveAway() {
        away = true;
    }

    /** Fixes that were acknowledged. */
    public List<FeedLoad.Fix> acknowledged() {
        return List.copyOf(fixes);
    }

    public int answered() {
        return answered.get();
    }

    /** Frames that had to be sent more than once. */
    public int sentAgain() {
        return sentAgain.get();
    }

    /** The longest that a tracker went without an answer. */
    public Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Stops sending when each has its last answer, or none. */
    @Override
    public void close() {
        on = false;
        for (Thread tracker : trackers) {
            try {
                tracker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void drive(int number) {
        long milli = firstMilli;
        long since = System.nanoTime();
        for (int door = number; on; door++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.get(door % ports.size()))) {
                DataInputStream in = greeted(socket, number);
                while (on) {
                    ask(socket, in, milli);
                    longestNanos.accumulateAndGet(System.nanoTime() - since, Math::max);
                    since = System.nanoTime();
                    note(number, milli);
                    milli += RECORDS;
                }
            } catch (IOException sentAway) {
                sentAgain.incrementAndGet();
            }
        }
    }

    private static DataInputStream greeted(Socket socket, int number) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write(AvlFrames.greeting(imei(number)));
        if (in.readByte() != 1) {
            throw new IOException("not welcome");
        }
        return in;
    }

    private void ask(Socket socket, DataInputStream in, long milli) throws IOException {
        double longitudeNow = away ? longitude - AWAY : longitude;
        socket.getOutputStream().write(AvlFrames.records(RECORDS, milli, 1, latitude, longitudeNow, 40));
        if (in.readInt() != RECORDS) {
            throw new IOException("not all of it was taken");
        }
    }

    private void note(int number, long milli) {
        String imei = imei(number);
        LongStream.range(milli, milli + RECORDS)
                .forEach(at -> fixes.add(new FeedLoad.Fix(imei, Instant.ofEpochMilli(at))));
        answered.addAndGet(RECORDS);
    }
}
