package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.TakeRecording;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Recorded feeds, given after an outage. */
@Path("/positions/recording")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordingResource {
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private TakeRecording recordings;
    private Asked asked;

    protected RecordingResource() {}

    @Inject
    RecordingResource(TakeRecording recordings, Asked asked) {
        this.recordings = recordings;
        this.asked = asked;
    }

    /**
     * What became of it.
     *
     * @param stored now or before
     * @param refused for their time or place, of which the first are shown
     */
    public record Taken(int stored, int refused, List<PositionJson> examples) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.REPLAY_POSITIONS)
    @Summary(
            "Takes recorded positions in (CSV as given by /positions/csv, up to 20 MiB); those that are known are stored once")
    public Taken take(InputStream body) throws IOException {
        byte[] csv = body.readNBytes(MOST_BYTES + 1);
        if (csv.length > MOST_BYTES) {
            throw new TooLarge(MOST_BYTES);
        }
        TakeRecording.Outcome outcome = asked.to(
                Operation.REPLAY_POSITIONS,
                taken -> taken.stored() + " stored, " + taken.refused() + " refused",
                () -> recordings.take(new ByteArrayInputStream(csv)));
        return new Taken(
                outcome.stored(),
                outcome.refused(),
                outcome.examples().stream().map(PositionJson::of).toList());
    }
}
