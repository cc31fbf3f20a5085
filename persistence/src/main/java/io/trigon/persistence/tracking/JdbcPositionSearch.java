package io.trigon.persistence.tracking;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.GeoBox;
import io.trigon.domain.tracking.fleet.PositionSearch;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.shipment.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for positions along the key of the tracks, device by device: what it costs depends on how many devices are asked for
 * and how much is found, not on how much is stored.
 */
@ApplicationScoped
public class JdbcPositionSearch implements PositionSearch {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int DEVICES_AT_ONCE = 200;

    private static final String TIES =
            """
            select d.identifier, t.tied_from, t.tied_until from device_tie t join device d on d.id = t.device_id
            join shipment s on s.id = t.shipment_id where t.tied_from < ? and (t.tied_until is null or t.tied_until >= ?)""";

    private static final String NAMES =
            "select identifier as device from device union select device from device_contact";

    private static final String SOME = "select p.* from";

    private static final String WITHIN = "and p.at >= ? and p.at < ? and (p.latitude <> 0 or p.longitude <> 0)";

    private Reads reads;

    protected JdbcPositionSearch() {}

    @Inject
    public JdbcPositionSearch(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Fix> find(Viewer viewer, Sought sought, After after, int limit) {
        if (sought.shipmentId() != null || !viewer.isStaff()) {
            return inSpans(TrackSpan.apart(ties(viewer, sought)), sought.box(), after, limit);
        }
        if (sought.device() != null) {
            TrackSpan span = new TrackSpan(sought.device(), from(sought), until(sought));
            return inSpans(List.of(span), sought.box(), after, limit);
        }
        return ofAll(sought, after, limit);
    }

    private List<TrackSpan> ties(Viewer viewer, Sought sought) {
        Instant from = from(sought);
        Instant until = until(sought);
        Sql query = Sql.of(TIES, until, from)
                .and(Visibility.of(viewer))
                .ifGiven(sought.shipmentId(), "and s.id = ?")
                .ifGiven(sought.device(), "and d.identifier = ?");
        return reads.list(
                query,
                row -> TrackSpan.ofTie(
                        row.text("identifier"), row.instant("tied_from"), row.instant("tied_until"), from, until));
    }

    private List<Fix> inSpans(List<TrackSpan> spans, GeoBox box, After after, int limit) {
        List<Fix> found = new ArrayList<>();
        for (TrackSpan span : spans) {
            Optional<TrackSpan> rest = span.after(after);
            if (rest.isPresent() && found.size() < limit) {
                found.addAll(in(rest.get(), box, limit - found.size()));
            }
        }
        return found;
    }

    private List<Fix> in(TrackSpan span, GeoBox box, int limit) {
        Sql query = Sql.of(SOME)
                .and("device_position p where p.device = ?", span.device())
                .and(WITHIN, span.from(), span.until());
        return reads.list(boxed(query, box).and("order by p.device, p.at limit ?", limit), JdbcPositions::fix);
    }

    private List<Fix> ofAll(Sought sought, After after, int limit) {
        List<Fix> found = new ArrayList<>();
        if (after != null) {
            TrackSpan span = new TrackSpan(after.device(), from(sought), until(sought));
            found.addAll(inSpans(List.of(span), sought.box(), after, limit));
        }
        List<String> names = reads.list(Sql.of(NAMES), row -> row.text("device")).stream()
                .filter(name -> after == null || name.compareTo(after.device()) > 0)
                .sorted()
                .toList();
        for (int i = 0; i < names.size() && found.size() < limit; i += DEVICES_AT_ONCE) {
            List<String> some = names.subList(i, Math.min(names.size(), i + DEVICES_AT_ONCE));
            found.addAll(of(some, sought, limit - found.size()));
        }
        return found;
    }

    private List<Fix> of(List<String> devices, Sought sought, int limit) {
        Sql query = Sql.of(SOME)
                .unnestTexts(devices)
                .and("join device_position p on p.device = wanted.x")
                .and(WITHIN, from(sought), until(sought));
        return reads.list(boxed(query, sought.box()).and("order by p.device, p.at limit ?", limit), JdbcPositions::fix);
    }

    private static Sql boxed(Sql query, GeoBox box) {
        if (box == null) {
            return query;
        }
        String between =
                box.isAcrossDateLine() ? "(p.longitude >= ? or p.longitude <= ?)" : "p.longitude between ? and ?";
        return query.and("and p.latitude between ? and ?", box.south(), box.north())
                .and("and " + between, box.west(), box.east());
    }

    private static Instant from(Sought sought) {
        return sought.from() == null ? FIRST : sought.from();
    }

    private static Instant until(Sought sought) {
        return sought.until() == null ? NEVER : sought.until();
    }
}
