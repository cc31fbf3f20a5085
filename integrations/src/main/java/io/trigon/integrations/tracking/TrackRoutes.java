package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.KeepTracks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the tracks kept in order, every hour. */
@Dependent
public class TrackRoutes extends RouteBuilder {
    private final KeepTracks tracks;
    private final Duration keep;
    private final Duration dense;

    @Inject
    TrackRoutes(
            KeepTracks tracks,
            @ConfigProperty(name = "trigon.positions.keep", defaultValue = "P400D") Duration keep,
            @ConfigProperty(name = "trigon.positions.dense", defaultValue = "P90D") Duration dense) {
        this.tracks = tracks;
        this.keep = keep;
        this.dense = dense;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:tracks?delay=3000&period=3600000").routeId("tracks-kept-in").process(e -> tracks.keep(keep, dense));
    }
}
