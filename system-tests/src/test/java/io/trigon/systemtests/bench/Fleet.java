package io.trigon.systemtests.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trucks on their way, each on a connection of its own: the next frame leaves when the last was acknowledged in full. One
 * thread for all, so that little of the machine goes into the load.
 */
final class Fleet implements AutoCloseable {
    /** What came of it; times in microseconds from a frame to its acknowledgement. */
    record Result(long fixes, long frames, double seconds, long p50, long p99, long p999) {
        double perSecond() {
            return fixes / seconds;
        }
    }

    private static final long PATIENCE_MILLIS = 30_000;
    private static final double DEGREES_A_SECOND = 80 / 3.6 / 111_320;
    private static final long FIRST_IMEI = 356_307_042_000_000L;

    private final List<Truck> trucks = new ArrayList<>();
    private final Selector selector = Selector.open();
    private int recordsAFrame = 1;
    private long[] nanos;
    private int answered;
    private long end;

    Fleet(int port, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            trucks.add(new Truck(i, port));
        }
        for (Truck truck : trucks) {
            truck.greet();
        }
    }

    static String imei(int number) {
        return Long.toString(FIRST_IMEI + number);
    }

    /** All send for so long; then every frame under way is waited for. */
    Result drive(int records, Duration time) throws IOException {
        recordsAFrame = records;
        nanos = new long[1 << 20];
        answered = 0;
        long begin = System.nanoTime();
        end = begin + time.toNanos();
        for (Truck truck : trucks) {
            truck.send();
        }
        int driving = trucks.size();
        while (driving > 0) {
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new IOException(driving + " trucks wait for their acknowledgement in vain");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                driving -= ((Truck) key.attachment()).isThere() ? 1 : 0;
            }
            selector.selectedKeys().clear();
        }
        return result((System.nanoTime() - begin) / 1e9);
    }

    private Result result(double seconds) {
        long[] all = Arrays.copyOf(nanos, answered);
        Arrays.sort(all);
        return new Result(
                (long) answered * recordsAFrame, answered, seconds, at(all, 0.5), at(all, 0.99), at(all, 0.999));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1000;
    }

    private void note(long took) {
        nanos = answered == nanos.length ? Arrays.copyOf(nanos, answered * 2) : nanos;
        nanos[answered++] = took;
    }

    @Override
    public void close() throws IOException {
        for (Truck truck : trucks) {
            truck.channel.close();
        }
        selector.close();
    }

    private final class Truck {
        private final int number;
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(4);
        private long sentAt;
        private long lastMillis;

        Truck(int number, int port) throws IOException {
            this.number = number;
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }

        void greet() throws IOException {
            channel.write(ByteBuffer.wrap(AvlFrames.greeting(imei(number))));
            ByteBuffer welcome = ByteBuffer.allocate(1);
            if (channel.read(welcome) != 1 || welcome.get(0) != 1) {
                throw new IOException("truck " + number + " is not welcome");
            }
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        /** From Milwaukee towards Omaha, and as far as the time that passes lets it come. */
        void send() throws IOException {
            long now = Math.max(System.currentTimeMillis() - recordsAFrame, lastMillis + 1);
            lastMillis = now + recordsAFrame - 1;
            double gone = (now % 10_000_000) / 1000.0 * DEGREES_A_SECOND;
            double latitude = 43.0 - number % 100 / 100.0;
            byte[] frame = AvlFrames.records(recordsAFrame, now, 1, latitude, -88.5 - gone, 80);
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            sentAt = System.nanoTime();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        /** Takes what came; true when its last frame is acknowledged and the time is over. */
        boolean isThere() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("truck " + number + " was sent away");
            }
            if (answer.hasRemaining()) {
                return false;
            }
            if (answer.flip().getInt() != recordsAFrame) {
                throw new IOException("truck " + number + " was not acknowledged in full");
            }
            answer.clear();
            long now = System.nanoTime();
            note(now - sentAt);
            if (now > end) {
                return true;
            }
            send();
            return false;
        }
    }
}
