package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.ExplainForecast;
import io.trigon.domain.tracking.ExplainForecast.Explained;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;

/** When a shipment will be there, and why we think so. */
@Path("/shipments/{trackingNumber}/forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {
    /** Nobody knows yet, as a shipment's own eta says it. */
    private static final ForecastJson NONE = new ForecastJson(null, null, null, null, null, null, null, false, null);

    private ShipmentReads shipments;
    private ExplainForecast explain;
    private Asked asked;

    protected ForecastResource() {}

    @Inject
    ForecastResource(ShipmentReads shipments, ExplainForecast explain, Asked asked) {
        this.shipments = shipments;
        this.explain = explain;
        this.asked = asked;
    }

    /**
     * A forecast with its reasons, in the zone of the destination; null throughout while there is none.
     *
     * @param beforeDeparture late before it was picked up: its slot can't be met any more
     * @param why null when it was not reckoned: it has arrived, or the carrier said when
     */
    public record ForecastJson(
            OffsetDateTime expected,
            OffsetDateTime earliest,
            OffsetDateTime latest,
            OffsetDateTime promised,
            Long lateByMinutes,
            EtaForecast.Basis basis,
            OffsetDateTime computedAt,
            boolean beforeDeparture,
            ForecastWhyJson why) {
        static ForecastJson of(Explained f, String zone) {
            return new ForecastJson(
                    Stamp.at(f.expected(), zone),
                    Stamp.at(f.earliest(), zone),
                    Stamp.at(f.latest(), zone),
                    Stamp.at(f.promised(), zone),
                    f.lateByMinutes(),
                    f.basis(),
                    Stamp.utc(f.computedAt()),
                    f.beforeDeparture(),
                    ForecastWhyJson.of(f.why(), zone));
        }
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    @Summary("The forecast and what it was made of: remaining way, driving times, speed and history used")
    public ForecastJson forecast(@PathParam("trackingNumber") String number) {
        ShipmentView shipment = visible(number);
        String zone = shipment.stops().isEmpty()
                ? null
                : shipment.stops().get(shipment.stops().size() - 1).zone();
        return explain.explain(new TrackingNumber(shipment.trackingNumber()))
                .map(f -> ForecastJson.of(f, zone))
                .orElse(NONE);
    }

    private ShipmentView visible(String number) {
        return TrackingNumber.read(number)
                .flatMap(n -> shipments.view(asked.by(), n))
                .orElseThrow(() -> new NotFound("shipment"));
    }
}
