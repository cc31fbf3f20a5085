package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.ExplainForecast;
import io.trigon.domain.tracking.ExplainForecast.Explained;
import io.trigon.domain.tracking.ForecastWhy;
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

    /** The trips that taught speed and spread; with none they are assumed. */
    public record History(String lane, int trips, double spreadPercent) {}

    /** The expected arrival is {@code startAt} and the time that the rest of the way takes at this speed, with its halts. */
    public record WhyJson(
            double remainingMetres,
            OffsetDateTime startAt,
            double latitude,
            double longitude,
            int halts,
            long minutesAHalt,
            double speedUsedKmh,
            History historyUsed) {
        static WhyJson of(ForecastWhy why, String zone) {
            return why == null
                    ? null
                    : new WhyJson(
                            Math.round(why.remainingMetres()),
                            Stamp.at(why.startAt(), zone),
                            why.place().latitude(),
                            why.place().longitude(),
                            why.halts(),
                            why.minutesAHalt(),
                            tenths(why.speedKmh()),
                            new History(why.lane(), why.trips(), tenths(why.spread() * 100)));
        }

        private static double tenths(double figure) {
            return Math.round(figure * 10) / 10.0;
        }
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
            WhyJson why) {
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
                    WhyJson.of(f.why(), zone));
        }
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    @Summary("The forecast and what it was made of: remaining distance, speed and history used")
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
