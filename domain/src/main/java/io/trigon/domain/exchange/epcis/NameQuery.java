package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Gives queries names, tells and forgets them. */
@ApplicationScoped
public class NameQuery {
    private static final int MOST = 200;

    private NamedQueries queries;
    private Subscriptions subscriptions;
    private AskToWake askToWake;
    private Clock clock;

    protected NameQuery() {}

    @Inject
    public NameQuery(NamedQueries queries, Subscriptions subscriptions, AskToWake askToWake, Clock clock) {
        this.queries = queries;
        this.subscriptions = subscriptions;
        this.askToWake = askToWake;
        this.clock = clock;
    }

    /**
     * @param query the JSON of parameters that were read without a fault
     * @throws BrokenRule {@code epcis-query-name-taken}, {@code epcis-queries-too-many} and the rules of the query
     */
    @Transactional
    public NamedQuery name(Viewer viewer, String name, String query) {
        long owner = ownerOf(viewer);
        NamedQuery named = new NamedQuery(owner, name, query, viewer.login(), clock.instant());
        boolean free = queries.find(owner, name).isEmpty();
        BrokenRule.unless(free, "epcis-query-name-taken", "there is a query of this name");
        boolean room = queries.of(owner).size() < MOST;
        BrokenRule.unless(room, "epcis-queries-too-many", "at most " + MOST + " queries have a name");
        return queries.add(named);
    }

    /** By name. */
    public List<NamedQuery> of(Viewer viewer) {
        return queries.of(ownerOf(viewer));
    }

    /** @throws NotFound when the viewer has no query of that name */
    public NamedQuery named(Viewer viewer, String name) {
        return queries.find(ownerOf(viewer), name).orElseThrow(() -> new NotFound("epcis-query"));
    }

    /**
     * Whoever subscribed to it is sent nothing more.
     *
     * @throws NotFound likewise
     */
    @Transactional
    public void forget(Viewer viewer, String name) {
        NamedQuery query = named(viewer, name);
        subscriptions.removeTo(query).forEach(askToWake::isOver);
        queries.remove(query);
    }

    private static long ownerOf(Viewer viewer) {
        if (viewer.isStaff()) {
            return 0;
        }
        if (viewer.companyId() == null) {
            throw new NotFound("epcis-query");
        }
        return viewer.companyId();
    }
}
