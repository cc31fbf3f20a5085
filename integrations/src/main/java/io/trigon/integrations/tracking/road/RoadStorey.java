package io.trigon.integrations.tracking.road;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the roads of {@code trigon.roads} beside the running house: no start waits for them, and no forecast. */
@ApplicationScoped
public class RoadStorey implements Storey {
    private static final System.Logger LOG = System.getLogger(RoadStorey.class.getName());

    private RoadNetwork network;
    private Optional<String> roads;
    private String data;
    private Thread reader;

    protected RoadStorey() {}

    @Inject
    public RoadStorey(
            RoadNetwork network,
            @ConfigProperty(name = "trigon.roads") Optional<String> roads,
            @ConfigProperty(name = "trigon.data", defaultValue = "data") String data) {
        this.network = network;
        this.roads = roads.filter(path -> !path.isBlank());
        this.data = data;
    }

    @Override
    public int floor() {
        return JOBS + 1;
    }

    @Override
    public String title() {
        return "reading the roads, beside the rest";
    }

    @Override
    public boolean isWanted() {
        return roads.isPresent();
    }

    @Override
    public void open() {
        RoadSource source = new RoadSource(
                Path.of(roads.orElseThrow()).toAbsolutePath(),
                Path.of(data, "roads").toAbsolutePath(),
                Runtime.getRuntime().maxMemory());
        Runnable work = () -> network.prepare(
                () -> source.open(progress -> LOG.log(System.Logger.Level.INFO, "the road network: {0}", progress)));
        reader = new Thread(work, "trigon-roads");
        reader.setDaemon(true);
        reader.setPriority(Thread.MIN_PRIORITY);
        reader.start();
    }

    /** What is being read is given up: the next start begins anew. */
    @Override
    public void close() {
        network.close();
    }
}
