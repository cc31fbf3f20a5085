package io.trigon.web.house;

import io.trigon.domain.shared.Storey;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The running house: opens every {@link Storey} from the lowest up once the application is there, and closes them from
 * the highest down before it goes. It opens beside the deployment and not within it, so that who comes early meets
 * {@link OpeningFilter} and is told to come again.
 */
@ApplicationScoped
public class House {

    private static final Logger LOG = Logger.getLogger(House.class.getName());

    private final Deque<Storey> open = new ArrayDeque<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean ready;

    @Resource
    private ManagedExecutorService executor;

    private Instance<Storey> storeys;

    protected House() {}

    @Inject
    House(@Any Instance<Storey> storeys) {
        this.storeys = storeys;
    }

    /** True from the moment all storeys are open until the first closes. */
    public boolean isReady() {
        return ready;
    }

    /** Waits until the house is open; false when it isn't within that time. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return opened.await(limit.toMillis(), TimeUnit.MILLISECONDS) && ready;
    }

    void open(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.execute(this::openAll);
    }

    private synchronized void openAll() {
        if (ready || !open.isEmpty()) {
            return;
        }
        try {
            inOrder().forEach(this::open);
            ready = true;
            LOG.info("Trigon: open");
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, "Trigon: cannot open: " + broken.getMessage(), broken);
            closeAll();
        } finally {
            opened.countDown();
        }
    }

    synchronized void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        closeAll();
    }

    private List<Storey> inOrder() {
        return storeys.stream()
                .filter(Storey::isWanted)
                .sorted(Comparator.comparingInt(Storey::floor))
                .toList();
    }

    private void open(Storey storey) {
        LOG.log(Level.INFO, "Trigon: {0}", storey.title());
        long start = System.nanoTime();
        storey.open();
        open.push(storey);
        LOG.log(Level.INFO, "Trigon: {0}: done in {1} ms", new Object[] {
            storey.title(), Long.toString((System.nanoTime() - start) / 1_000_000)
        });
    }

    private void closeAll() {
        ready = false;
        while (!open.isEmpty()) {
            Storey storey = open.pop();
            try {
                storey.close();
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "Trigon: closing after \"" + storey.title() + "\" failed", broken);
            }
        }
        LOG.info("Trigon: closed");
    }
}
