package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventCursor;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.EventReads;
import io.trigon.domain.exchange.epcis.OwnEvent;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.shipment.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds events by SQL: each of the two kinds by its own indexes, then both in one order. */
@ApplicationScoped
public class SqlEventReads implements EventReads {
    /** Of our milestones: those that stand, and that didn't come as events. */
    static final String OURS = "m.doubt is null and m.source <> 'EPCIS'";

    private static final int LATEST = 10_000;

    private Reads reads;

    protected SqlEventReads() {}

    @Inject
    public SqlEventReads(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Hit> hits(Viewer viewer, EventQuery query, Set<MilestoneCode> own, EventCursor after, int limit) {
        Sql captured = Sql.of(
                        "select false as own, e.id as id, " + at(query, "e.record_time", "e.event_time") + " as t")
                .and("from epcis_event e where 1 = 1")
                .and(CapturedSql.of(query))
                .and(EventSight.of(viewer));
        Sql all = Sql.of("select own, id, t from ((")
                .and(part(captured, query, after, limit, "e.id", at(query, "e.record_time", "e.event_time")));
        if (!own.isEmpty()) {
            Sql ours = Sql.of(
                            "select true as own, m.id as id, " + at(query, "m.received_at", "m.happened_at") + " as t")
                    .and("from milestone m join shipment s on s.id = m.shipment_id where " + OURS + " and m.code in")
                    .in(own)
                    .and(OwnSql.of(query))
                    .and(Visibility.of(viewer));
            all.and(") union all (")
                    .and(part(ours, query, after, limit, "m.id", at(query, "m.received_at", "m.happened_at")));
        }
        String order = query.descending() ? "t desc, id desc" : "t, id";
        all.and(")) x order by " + order + " limit ?", limit);
        return reads.list(all, row -> new Hit(row.is("own"), row.number("id"), row.instant("t")));
    }

    private static String at(EventQuery query, String record, String event) {
        return query.byRecordTime() ? record : event;
    }

    private static Sql part(Sql sql, EventQuery query, EventCursor after, int limit, String id, String at) {
        String beyond = query.descending() ? "<" : ">";
        if (after != null) {
            sql.and(
                    "and (" + at + " " + beyond + " ? or (" + at + " = ? and " + id + " " + beyond + " ?))",
                    after.at(),
                    after.at(),
                    after.id());
        }
        String down = query.descending() ? " desc" : "";
        return sql.and("order by " + at + down + ", " + id + down + " limit ?", limit);
    }

    @Override
    public List<OwnEvent> own(Collection<Long> milestones) {
        return milestones.isEmpty() ? List.of() : new OwnEventRows(reads).of(milestones);
    }

    @Override
    public List<String> values(Viewer viewer, Facet facet, String after, int limit) {
        return new FacetSql(viewer, after, limit, reads.isPostgreSql())
                .of(facet).stream()
                        .flatMap(sql -> reads.list(sql, row -> row.text("v")).stream())
                        .toList();
    }

    @Override
    public Set<MilestoneCode> latestCodes(Viewer viewer) {
        Set<MilestoneCode> codes = EnumSet.noneOf(MilestoneCode.class);
        Sql latest = Sql.of("select distinct x.code from (select m.code from milestone m")
                .and("join shipment s on s.id = m.shipment_id where " + OURS)
                .and(Visibility.of(viewer))
                .and("order by m.happened_at desc, m.id desc limit ?) x", LATEST);
        codes.addAll(reads.list(latest, row -> row.oneOf(MilestoneCode.class, "code")));
        return codes;
    }
}
