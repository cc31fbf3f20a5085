package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.EventQuery.Condition;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.persistence.shared.Sql;

/** What is asked of captured events. The event is {@code e}. */
final class CapturedSql {
    private CapturedSql() {}

    static Sql of(EventQuery query) {
        Sql sql = Sql.of("");
        query.conditions().forEach(condition -> add(sql, condition));
        return sql;
    }

    private static void add(Sql sql, Condition condition) {
        if (condition instanceof EventQuery.Types types) {
            sql.and("and e.type in")
                    .in(types.types().stream().map(Enum::name).sorted().toList());
        } else if (condition instanceof EventQuery.Time time) {
            sql.and("and " + column(time.moment()) + (time.from() ? " >= ?" : " < ?"), time.at());
        } else if (condition instanceof EventQuery.Words words) {
            sql.and("and " + column(words.column()) + " in").in(words.words());
        } else if (condition instanceof EventQuery.Terms terms) {
            add(sql, terms);
        } else if (condition instanceof EventQuery.Ids ids) {
            sql.and("and e.event_key in")
                    .in(ids.ids().stream().map(KeptEvent::keyOf).toList());
        } else if (condition instanceof EventQuery.Declared) {
            sql.and("and e.is_error");
        } // what stands inside is looked for in what this finds
    }

    private static void add(Sql sql, EventQuery.Terms terms) {
        sql.and("and e.id in (select t.event_id from epcis_term t where t.field in")
                .in(terms.fields().stream().map(Enum::name).sorted().toList())
                .ifGiven(terms.kind(), "and t.kind = ?")
                .and("and (t.term in")
                .in(terms.terms());
        terms.below().forEach(begins -> sql.and("or t.term like ? escape '!'", beginning(begins)));
        sql.and("))");
    }

    private static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String column(EventQuery.Moment moment) {
        return switch (moment) {
            case EVENT -> "e.event_time";
            case RECORD -> "e.record_time";
            case DECLARATION -> "e.declared_at";
        };
    }

    private static String column(EventQuery.Column column) {
        return switch (column) {
            case ACTION -> "e.action";
            case BIZ_STEP -> "e.biz_step";
            case DISPOSITION -> "e.disposition";
            case READ_POINT -> "e.read_point";
            case BIZ_LOCATION -> "e.biz_location";
            case TRANSFORMATION -> "e.transformation_id";
            case ERROR_REASON -> "e.error_reason";
        };
    }
}
