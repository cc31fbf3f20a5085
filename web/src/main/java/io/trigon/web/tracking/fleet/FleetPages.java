package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.fleet.SeeFleet;
import io.trigon.domain.tracking.fleet.Vehicle;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The live map: all that is under way, or a party's own. */
@Path("/map")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FleetPages {
    private SeeFleet fleet;
    private CurrentViewer current;
    private Clock clock;
    private Optional<String> tiles;

    protected FleetPages() {}

    @Inject
    FleetPages(
            SeeFleet fleet,
            CurrentViewer current,
            Clock clock,
            @ConfigProperty(name = "trigon.map.tiles") Optional<String> tiles) {
        this.fleet = fleet;
        this.current = current;
        this.clock = clock;
        this.tiles = tiles;
    }

    @GET
    @Door(Operation.SEE_POSITIONS)
    public Page map(@QueryParam("q") @DefaultValue("") String text, @QueryParam("show") @DefaultValue("") String show) {
        List<Vehicle> all = fleet.all(current.get());
        return new Page("tracking/fleet", FleetPage.of(all, text.strip(), show, clock.instant(), tiles.orElse(null)));
    }

    /** @param only tracking numbers, separated by commas, of what changed; null for all */
    @GET
    @Path("/fleet")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.SEE_POSITIONS)
    public String fleet(@QueryParam("only") String only) {
        List<Vehicle> vehicles = only == null
                ? fleet.all(current.get())
                : fleet.carrying(
                        current.get(),
                        Arrays.stream(only.split(","))
                                .map(String::strip)
                                .filter(number -> !number.isEmpty())
                                .toList());
        return FleetJson.of(vehicles);
    }
}
