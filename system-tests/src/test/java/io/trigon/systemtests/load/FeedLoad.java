package io.trigon.systemtests.load;

import io.trigon.systemtests.line.Edi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends fixes, scans and 214 files to a running Trigon at a bounded rate, and remembers what was acknowledged. A server
 * that is killed meanwhile only makes it count failures; it goes on when the server is back.
 */
public final class FeedLoad implements AutoCloseable {
    /** A fix that was answered with 200; the time is exact to the millisecond. */
    public record Fix(String device, Instant at) {}

    /** A scan that was answered with 2xx. */
    public record Scan(String sscc, Instant at) {}

    /** A 214 that lies whole in the partner's folder; {@code at} is exact to the minute, and unique for its reference. */
    public record Status(String file, String reference, String code, Instant at) {}

    private static final int UNDER_WAY_MOST = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3);
    private final Semaphore underWay = new Semaphore(UNDER_WAY_MOST);
    private final Queue<Fix> fixes = new ConcurrentLinkedQueue<>();
    private final Queue<Scan> scans = new ConcurrentLinkedQueue<>();
    private final Queue<Status> statuses = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    /**
     * Sends fixes of the devices in turn, each a little farther on its way around Chicago.
     *
     * @param osmandUrl as {@code RunningTrigon.osmandUrl()} gives it
     */
    public FeedLoad fixes(String osmandUrl, List<String> devices, int perSecond) {
        AtomicLong count = new AtomicLong();
        long firstMilli = Instant.now().minus(Duration.ofMinutes(30)).toEpochMilli();
        return every(perSecond, () -> {
            long n = count.getAndIncrement();
            String device = devices.get((int) (n % devices.size()));
            Instant at = Instant.ofEpochMilli(firstMilli + n);
            double angle = n * 0.001;
            String query = "/?id=" + device + "&timestamp=" + at.toEpochMilli() + "&lat=" + (41.9 + Math.sin(angle))
                    + "&lon=" + (-87.6 + Math.cos(angle)) + "&speed=40&batt=80";
            HttpRequest request = request(osmandUrl + query).GET().build();
            send(request, () -> fixes.add(new Fix(device, at)));
        });
    }

    /**
     * Scans the units in turn.
     *
     * @param url of the portal, as {@code RunningTrigon.url()} gives it
     * @param key a bearer key that may scan
     */
    public FeedLoad scans(String url, String key, List<String> ssccs, int perSecond) {
        AtomicLong count = new AtomicLong();
        Instant first = Instant.now().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
        return every(perSecond, () -> {
            long n = count.getAndIncrement();
            String sscc = ssccs.get((int) (n % ssccs.size()));
            Instant at = first.plusMillis(n * 10);
            String json = "{\"code\":\"]C100" + sscc + "\",\"at\":\"" + at + "\",\"site\":\"Load dock\"}";
            HttpRequest request = request(url + "/api/v1/scans")
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            send(request, () -> scans.add(new Scan(sscc, at)));
        });
    }

    /**
     * Drops files of one 214 each ("en route", a minute earlier with each round) for the references in turn.
     *
     * @param in the folder {@code <data>/exchange/<partner>/in}
     * @param firstControl interchange control numbers count from here
     */
    public FeedLoad statuses(Path in, String partner, List<String> references, int firstControl, int perSecond) {
        AtomicInteger count = new AtomicInteger();
        Instant first = Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES);
        return every(perSecond, () -> {
            int n = count.getAndIncrement();
            String reference = references.get(n % references.size());
            Instant at = first.minus(Duration.ofMinutes(n / references.size()));
            String file = "load-" + (firstControl + n) + ".edi";
            String content = Edi.interchange(partner, firstControl + n, "QM", "214", Edi.status(reference, "X6", at));
            drop(in, file, content);
            statuses.add(new Status(file, reference, "X6", at));
        });
    }

    public List<Fix> acknowledgedFixes() {
        return List.copyOf(fixes);
    }

    public List<Scan> acknowledgedScans() {
        return List.copyOf(scans);
    }

    public List<Status> droppedStatuses() {
        return List.copyOf(statuses);
    }

    /** Requests that were refused, or not answered at all. */
    public int failures() {
        return failures.get();
    }

    /** Requests that were not even sent, because too many were under way. */
    public int skipped() {
        return skipped.get();
    }

    /** Stops sending, and waits until everything under way was answered or given up. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            underWay.tryAcquire(UNDER_WAY_MOST, PATIENCE.toSeconds() + 5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FeedLoad every(int perSecond, Runnable one) {
        clock.scheduleAtFixedRate(() -> guarded(one), 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
        return this;
    }

    /** A feed goes on whatever happens to one of its messages. */
    private void guarded(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException e) {
            failures.incrementAndGet();
        }
    }

    private void send(HttpRequest request, Runnable acknowledged) {
        if (!underWay.tryAcquire()) {
            skipped.incrementAndGet();
            return;
        }
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure == null && answer.statusCode() / 100 == 2) {
                acknowledged.run();
            } else {
                failures.incrementAndGet();
            }
            underWay.release();
        });
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private static void drop(Path in, String name, String content) {
        try {
            Path whole = Files.writeString(in.resolve(name + ".tmp"), content);
            Files.move(whole, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
