package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.ForecastTrial;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Written forecasts by JPA; the database counts how they came out. */
@ApplicationScoped
public class JpaForecastTrials implements ForecastTrials {
    private static final String SCORES =
            """
            select t.lane, count(*) as trips, sum(case when t.inside then 1 else 0 end) as inside,
                   avg(cast(abs(t.error_seconds) as double precision)) as error,
                   avg(cast(abs(t.naive_error_seconds) as double precision)) as naive_error,
                   avg(cast(t.error_seconds as double precision)) as bias,
                   avg(cast(t.width_seconds as double precision)) as width
            from forecast_trial t
            where t.arrived_at >= ?""";

    private EntityManager manager;
    private Reads reads;

    protected JpaForecastTrials() {}

    @Inject
    public JpaForecastTrials(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public List<ForecastTrial> of(Collection<Long> shipmentIds) {
        return Entities.among(shipmentIds, some -> manager.createQuery(
                        "select t from ForecastTrial t where t.shipmentId in :ids order by t.id", ForecastTrial.class)
                .setParameter("ids", some)
                .setFlushMode(FlushModeType.COMMIT)); // what is added is written at once
    }

    @Override
    public void addAll(List<ForecastTrial> trials) {
        Entities.addAll(manager, trials);
    }

    @Override
    public List<Double> timesDoubt(String lane, Collection<Moment> moments, int limit) {
        Sql sql = Sql.of(
                        "select cast(t.error_seconds as double precision) / t.doubt_seconds as times from forecast_trial t"
                                + " where t.arrived_at is not null and t.doubt_seconds > 0")
                .and("and t.moment in")
                .in(moments.stream().map(Enum::name).toList());
        if (lane != null) {
            sql = sql.and("and t.lane = ?", lane);
        }
        return reads.list(sql.and("order by t.arrived_at desc limit ?", limit), row -> row.realOrNull("times"));
    }

    @Override
    public List<LaneScore> scores(Collection<Moment> moments, Instant since) {
        Sql sql = Sql.of(SCORES, since)
                .and("and t.moment in")
                .in(moments.stream().map(Enum::name).toList())
                .and("group by t.lane order by t.lane");
        return reads.list(
                sql,
                row -> new LaneScore(
                        row.text("lane"),
                        row.number("trips"),
                        row.number("inside"),
                        row.realOrNull("error"),
                        row.realOrNull("naive_error"),
                        row.realOrNull("bias"),
                        row.realOrNull("width")));
    }
}
