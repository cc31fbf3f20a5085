package io.trigon.integrations.sample;

import io.trigon.domain.access.Users;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loads the sample world into an empty house, in transactions of one story each. A load that was cut short is taken up
 * again; a house with users in it is left alone.
 */
@ApplicationScoped
class LoadSampleWorld {
    private static final Logger LOG = Logger.getLogger(LoadSampleWorld.class.getName());
    private static final int REPORT_EVERY = 20;

    private SampleFolder folder;
    private SampleParties parties;
    private SampleContracts contracts;
    private PlayStory stories;
    private SampleInvoices invoices;
    private SampleUsers sampleUsers;
    private Positions positions;
    private Users users;
    private Clock clock;

    protected LoadSampleWorld() {}

    @Inject
    LoadSampleWorld(
            SampleFolder folder,
            SampleParties parties,
            SampleContracts contracts,
            PlayStory stories,
            SampleInvoices invoices,
            SampleUsers sampleUsers,
            Positions positions,
            Users users,
            Clock clock) {
        this.folder = folder;
        this.parties = parties;
        this.contracts = contracts;
        this.stories = stories;
        this.invoices = invoices;
        this.sampleUsers = sampleUsers;
        this.positions = positions;
        this.users = users;
        this.clock = clock;
    }

    /** @return whether anything was loaded */
    public boolean load() {
        if (!users.isEmpty()) {
            return false;
        }
        SampleTime time = new SampleTime(clock.instant());
        parties.load();
        contracts.load(time);
        play(new SampleShipments(folder, time).stories(), time);
        sampleUsers.load();
        return true;
    }

    private void play(List<SampleStory> all, SampleTime time) {
        int played = 0;
        for (SampleStory story : all) {
            stories.play(story, time.now());
            if (++played % REPORT_EVERY == 0) {
                LOG.log(Level.INFO, "Trigon: sample world {0}/{1}", new Object[] {played, all.size()});
            }
        }
        all.stream()
                .filter(SampleStory::isOver)
                .sorted(Comparator.comparing(story -> story.signature().at()))
                .forEach(story -> invoices.invoice(story, time.now()));
        invoices.agree(time);
        positions.append(folder.rows("world/positions.csv").stream()
                .map(row -> fix(row, time))
                .toList());
        all.stream().filter(story -> !story.isOver()).forEach(stories::lookAhead);
    }

    static Fix fix(SampleRow row, SampleTime time) {
        return new Fix(
                row.must("device"),
                row.must("at", text -> time.instant(text, ZoneOffset.UTC)),
                GeoPoint.of(row.must("latitude", Double::valueOf), row.must("longitude", Double::valueOf)),
                row.get("speed_kmh", Double::valueOf),
                row.get("bearing", Double::valueOf),
                null,
                null,
                null);
    }
}
