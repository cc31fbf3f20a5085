package io.trigon.integrations.sample;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.Fix;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Replays the sample feeds through the real doors in the first minutes of a demo: a delay is seen to come up. Only once,
 * as the tenders of the feeds are known afterwards.
 */
@ApplicationScoped
class ReplaySampleFeeds implements Storey {
    private static final Logger LOG = Logger.getLogger(ReplaySampleFeeds.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LOOKS = 240;

    private SampleFolder folder;
    private SampleDoors doors;
    private PlayStory stories;
    private Clock clock;
    private boolean demo;
    private ScheduledExecutorService timer;

    /** Its threads know the application; a managed timer would want the context in which it was opened, which is gone. */
    @Resource
    private ManagedThreadFactory serverThreads;

    protected ReplaySampleFeeds() {}

    @Inject
    ReplaySampleFeeds(
            SampleFolder folder,
            SampleDoors doors,
            PlayStory stories,
            Clock clock,
            @ConfigProperty(name = "trigon.demo", defaultValue = "false") boolean demo) {
        this.folder = folder;
        this.doors = doors;
        this.stories = stories;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public int floor() {
        return ROUTES + 5;
    }

    @Override
    public String title() {
        return "starting the sample feeds";
    }

    @Override
    public boolean isWanted() {
        return demo;
    }

    @Override
    public void open() {
        List<SampleRow> feeds = folder.rows("feeds/feeds.csv");
        boolean known = feeds.stream().map(f -> f.get("awaits")).anyMatch(key -> key != null && isBooked(key));
        if (!known) {
            timer = Executors.newSingleThreadScheduledExecutor(serverThreads);
            SampleTime time = new SampleTime(clock.instant());
            feeds.forEach(feed -> plan(delay(feed, time), () -> play(feed, LOOKS)));
        }
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    private boolean isBooked(String tenderKey) {
        return stories.isKnown(tenderKey);
    }

    private static Duration delay(SampleRow row, SampleTime time) {
        return Duration.between(time.now(), row.must("at", text -> time.instant(text, ZoneOffset.UTC)));
    }

    private void plan(Duration delay, Runnable deed) {
        timer.schedule(() -> attempt(deed), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a sample feed stopped: " + broken.getMessage(), broken);
        }
    }

    private void play(SampleRow feed, int looksLeft) {
        String awaited = feed.get("awaits");
        if (awaited != null && !isBooked(awaited)) {
            if (looksLeft > 0) {
                plan(LOOK_AGAIN, () -> play(feed, looksLeft - 1));
            } else {
                LOG.log(Level.WARNING, "{0}: {1} was not booked in time", new Object[] {feed.where(), awaited});
            }
            return;
        }
        SampleTime time = new SampleTime(clock.instant());
        String file = feed.must("file");
        switch (feed.must("door")) {
            case "folder" -> doors.drop(feed.must("to"), file, SampleText.fill(folder.text("feeds/" + file), time));
            case "gps" -> folder.rows("feeds/" + file)
                    .forEach(row -> plan(delay(row, time), () -> send(LoadSampleWorld.fix(row, time))));
            default -> LOG.log(Level.WARNING, "{0}: there is no such door", feed.where());
        }
    }

    private void send(Fix fix) {
        try {
            doors.send(fix);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a sample fix was not taken: {0}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
