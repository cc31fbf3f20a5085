package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** An address tells who sends, so it is given once, also when several people give it at the same moment. */
class PartnerAddressesIT {
    private static final int CLERKS = 4;

    private static SetUpPartner setUp(Store store) {
        return new SetUpPartner(
                store.partners, store.companies, store.accounts, folder -> {}, store.events, store.clock);
    }

    /**
     * What became of it for each clerk. All transactions are open before the first of them does anything, and none is
     * committed before all are done, unless those that wait for it never could be.
     */
    private static List<String> atOnce(Store store, IntConsumer deed) throws Exception {
        CyclicBarrier allThere = new CyclicBarrier(CLERKS);
        CountDownLatch done = new CountDownLatch(CLERKS);
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Callable<String>> deeds = IntStream.range(0, CLERKS)
                    .mapToObj(clerk -> (Callable<String>) () -> ended(store, () -> {
                        meet(allThere);
                        deed.accept(clerk);
                        meet(done);
                    }))
                    .toList();
            List<String> ends = new ArrayList<>();
            for (Future<String> end : threads.invokeAll(deeds)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String ended(Store store, Runnable deed) {
        try {
            store.inTransaction(deed);
            return "given";
        } catch (BrokenRule refused) {
            return refused.code();
        }
    }

    private static void meet(CyclicBarrier allThere) {
        try {
            allThere.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void meet(CountDownLatch done) {
        done.countDown();
        try {
            done.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void assertGivenOnce(List<String> ends) {
        assertThat(ends)
                .containsOnlyOnce("given")
                .filteredOn(end -> !end.equals("given"))
                .hasSize(CLERKS - 1)
                .containsOnly("partner-address-taken");
    }

    @OnBoth
    void ofSeveralSetUpAtOnceWithOneX12AddressOneIsThere(Base base) throws Exception {
        Store store = Store.on(base);
        SetUpPartner setUpPartner = setUp(store);
        assertGivenOnce(atOnce(
                store,
                clerk -> setUpPartner.setUp(
                        "TWIN" + clerk, "Twin " + clerk, TradingPartner.Role.CARRIER, "02", "TWIN", "G" + clerk)));
        assertThat(store.partners.all()).filteredOn(p -> p.isAt("02/TWIN")).hasSize(1);
    }

    /** With a code for the id or without: where one has none, they are the same. */
    @OnBoth
    void ofSeveralSetUpAtOnceWithOneEdifactAddressOneIsThere(Base base) throws Exception {
        Store store = Store.on(base);
        SetUpPartner setUpPartner = setUp(store);
        List<String> ends = atOnce(
                store,
                clerk -> setUpPartner.setUp(
                        "GLN" + clerk,
                        "GLN " + clerk,
                        TradingPartner.Role.CARRIER,
                        "ZZ",
                        "GLN" + clerk,
                        "GLN" + clerk,
                        clerk % 2 == 0 ? "14" : null,
                        "4012345000009"));
        assertThat(store.partners.all())
                .filteredOn(p -> p.isAt("14/4012345000009"))
                .hasSize(1);
        assertGivenOnce(ends);
    }

    @OnBoth
    void ofSeveralChangedAtOnceToOneAddressOneHasIt(Base base) throws Exception {
        Store store = Store.on(base);
        PutPartner putPartner =
                new PutPartner(store.partners, store.agreements, store.cases, setUp(store), store.clock);
        for (int i = 0; i < CLERKS; i++) {
            String name = "OLD" + i;
            store.inTransaction(() -> {
                setUp(store).setUp(name, name, TradingPartner.Role.CARRIER, "ZZ", name, name);
            });
        }
        assertGivenOnce(atOnce(store, clerk -> {
            PartnerProfile known = putPartner.profile("OLD" + clerk);
            putPartner.put(new PartnerProfile(
                    known.partnerId(),
                    known.name(),
                    known.role(),
                    "02",
                    "WANTED",
                    "WANTED",
                    known.edifactQualifier(),
                    known.edifactId(),
                    known.way(),
                    known.stage(),
                    known.agreements()));
        }));
    }
}
