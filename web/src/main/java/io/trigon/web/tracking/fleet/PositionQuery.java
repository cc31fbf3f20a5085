package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.KeptTime;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.FindPositions;
import io.trigon.domain.tracking.fleet.GeoBox;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import io.trigon.web.api.Malformed;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;

/** Which positions are asked for. */
public class PositionQuery {
    private static final String BETWEEN = "~";
    private static final int USUAL = 1_000;

    @QueryParam("shipment")
    String shipment;

    @QueryParam("device")
    String device;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

    /** West, south, east, north; west above east lies across the date line. */
    @QueryParam("box")
    String box;

    /** What the part before named as next. */
    @QueryParam("after")
    String after;

    @QueryParam("limit")
    String limit;

    /** @throws NotFound for a shipment that is none of the viewer's */
    Sought sought(Viewer viewer, ShipmentReads shipments, FindPositions find) {
        Long id = given(shipment)
                ? Long.valueOf(TrackingNumber.read(shipment)
                        .flatMap(number -> shipments.view(viewer, number))
                        .orElseThrow(() -> new NotFound("shipment"))
                        .id())
                : null;
        return find.sought(
                id,
                given(device) ? device.strip() : null,
                time(from, "from"),
                time(until, "until"),
                given(box) ? GeoBox.read(box) : null);
    }

    /** Null for the first part. */
    After after() {
        if (!given(after)) {
            return null;
        }
        String[] parts = after.strip().split(BETWEEN, -1);
        if (parts.length != 2 || !Fix.isDevice(parts[0])) {
            throw new Malformed("what an answer named as next is wanted", "after");
        }
        return new After(parts[0], time(parts[1], "after"));
    }

    static String next(After last) {
        return last.device() + BETWEEN + last.at();
    }

    /** @param usual where nothing is said */
    int limit(int usual) {
        if (!given(limit)) {
            return usual;
        }
        if (!limit.strip().matches("[1-9]\\d{0,8}")) {
            throw new Malformed("a number from 1 is wanted", "limit");
        }
        return Integer.parseInt(limit.strip());
    }

    int limit() {
        return limit(USUAL);
    }

    /** Null when nothing is given. */
    static Instant time(String text, String name) {
        if (!given(text)) {
            return null;
        }
        try {
            // a plus of an offset that was not escaped arrives as a blank
            return KeptTime.of(text.strip().replace(' ', '+'));
        } catch (DateTimeException unfit) {
            throw new Malformed("a time with offset is wanted, such as 2026-11-22T08:00:00Z", name);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
