package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.FindPositions;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Stored positions by shipment, device, time and box. A party finds those of its own shipments alone. */
@Path("/positions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PositionsResource {
    private FindPositions find;
    private ShipmentReads shipments;
    private Asked asked;

    protected PositionsResource() {}

    @Inject
    PositionsResource(FindPositions find, ShipmentReads shipments, Asked asked) {
        this.find = find;
        this.shipments = shipments;
        this.asked = asked;
    }

    /** @param next to be given as {@code after} for the next part; null at the end */
    public record Part(List<PositionJson> items, String next) {}

    @GET
    @Door(Operation.SEE_POSITIONS)
    @Summary("Positions by device and time, of the last day unless told otherwise; box is west,south,east,north")
    public Part positions(@BeanParam PositionQuery query) {
        Sought sought = query.sought(asked.by(), shipments, find);
        int limit = Math.min(FindPositions.PART_MOST, query.limit());
        List<Fix> found = find.part(asked.by(), sought, query.after(), limit);
        String next = found.size() < limit ? null : PositionQuery.next(After.of(found.get(found.size() - 1)));
        return new Part(found.stream().map(PositionJson::of).toList(), next);
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @Door(Operation.SEE_POSITIONS)
    @Summary(
            "The same as CSV, up to 200,000 rows; of more, a last line with # at its head names the after of the next file")
    public Response csv(@BeanParam PositionQuery query) {
        return file(query, "text/csv;charset=UTF-8", "positions.csv", PositionFile::csv);
    }

    @GET
    @Path("/geojson")
    @Produces(JsonBodies.GEO_JSON)
    @Door(Operation.SEE_POSITIONS)
    @Summary(
            "The same as a GeoJSON collection of up to 200,000 points; of more, its next is the after of the next file")
    public Response geoJson(@BeanParam PositionQuery query) {
        return file(query, JsonBodies.GEO_JSON, "positions.geojson", PositionFile::geoJson);
    }

    /** Everything that may be refused is refused before the first byte. */
    private Response file(PositionQuery query, String type, String name, PositionFile.Writing writing) {
        Viewer viewer = asked.by();
        Sought sought = query.sought(viewer, shipments, find);
        After after = query.after();
        int limit = query.limit(FindPositions.FILE_MOST);
        StreamingOutput body = out -> writing.write(out, taker -> find.each(viewer, sought, after, limit, taker));
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
