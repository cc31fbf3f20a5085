package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.NotePolling;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at partners' servers for files, some side by side; one that hangs takes one of four lanes for a while. */
@ApplicationScoped
public class RemotePoll {

    static final String LANES = "seda:exchange-poll?concurrentConsumers=4&size=1000&pollTimeout=200";
    private static final int ENOUGH = 900;
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(RemotePoll.class);

    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private RemoteAccounts accounts;
    private RemoteConnections connections;
    private RemoteTaking taking;
    private NotePolling polling;
    private Clock clock;
    private volatile ProducerTemplate producer;

    protected RemotePoll() {}

    @Inject
    public RemotePoll(
            RemoteAccounts accounts,
            RemoteConnections connections,
            RemoteTaking taking,
            NotePolling polling,
            Clock clock) {
        this.accounts = accounts;
        this.connections = connections;
        this.taking = taking;
        this.polling = polling;
        this.clock = clock;
    }

    void queueTo(ProducerTemplate template) {
        this.producer = template;
    }

    void queueDue() {
        for (String partnerId : accounts.due(clock.instant())) {
            if (queued.size() < ENOUGH && queued.add(partnerId)) {
                producer.sendBody(LANES, partnerId);
            }
        }
    }

    /** Looks once, if it is our turn. */
    void poll(String partnerId) {
        try {
            if (polling.begin(partnerId)) {
                polling.end(partnerId, accounts.of(partnerId).map(this::look).orElse(null));
            }
        } finally {
            queued.remove(partnerId);
        }
    }

    /** @return what went wrong; null when nothing did */
    private String look(RemoteAccount account) {
        try (RemoteFolder server = connections.open(account);
                TimeLimit limit = new TimeLimit(server, MOST)) {
            return taking.takeAll(account, server);
        } catch (BrokenRule trouble) {
            return trouble.getMessage();
        } catch (IOException e) {
            return RemoteConnections.words(e);
        } catch (RuntimeException e) {
            LOG.warn("Looking at the server of {} failed", account.partnerId(), e);
            return RemoteConnections.words(e);
        }
    }
}
