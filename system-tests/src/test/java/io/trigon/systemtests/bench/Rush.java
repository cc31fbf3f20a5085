package io.trigon.systemtests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Many connections that each ask again as soon as they are answered, for a bounded time. */
final class Rush {
    /** What came of it. Latencies in microseconds. */
    record Result(long answered, long refused, double perSecond, long p50, long p99) {}

    private record Share(long[] nanos, long refused) {}

    private static final int LATENCIES_MOST = 2_000_000;

    private Rush() {}

    /**
     * @param request the n-th request of a connection, where numbers don't repeat among connections
     * @return what was answered with 200 and how fast; everything else is refused
     */
    static Result run(int port, int connections, Duration time, LongFunction<byte[]> request) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Share>> shares = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int number = i;
                Callable<Share> one = () -> share(port, end, n -> request.apply(n * connections + number));
                shares.add(threads.submit(one));
            }
            return result(shares, begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Share share(int port, long end, LongFunction<byte[]> request) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        long refused = 0;
        try (Wire wire = new Wire(port)) {
            for (long n = 0; System.nanoTime() < end && count < LATENCIES_MOST; n++) {
                byte[] bytes = request.apply(n);
                long asked = System.nanoTime();
                if (wire.ask(bytes) != 200) {
                    refused++;
                    continue;
                }
                nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
                nanos[count++] = System.nanoTime() - asked;
            }
        }
        return new Share(Arrays.copyOf(nanos, count), refused);
    }

    private static Result result(List<Future<Share>> shares, long begin) {
        List<long[]> parts = new ArrayList<>();
        long refused = 0;
        try {
            for (Future<Share> share : shares) {
                parts.add(share.get().nanos());
                refused += share.get().refused();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a connection failed", e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length, refused, all.length / seconds, at(all, 0.5), at(all, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1000;
    }
}
