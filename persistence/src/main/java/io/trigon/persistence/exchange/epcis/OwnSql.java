package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.EventQuery.Column;
import io.trigon.domain.exchange.epcis.EventQuery.Condition;
import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.exchange.epcis.OwnEventId;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.persistence.shared.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of milestones as events: units that were observed at a stop. The milestone is {@code m}, the shipment {@code s}. */
final class OwnSql {
    private static final Pattern BILL = Pattern.compile("urn:epcglobal:cbv:bt:(\\d{13}):(.{1,200})");
    private static final String NONE = "and 1 = 0";

    private OwnSql() {}

    static Sql of(EventQuery query) {
        Sql sql = Sql.of("");
        query.conditions().forEach(condition -> add(sql, condition));
        return sql;
    }

    private static void add(Sql sql, Condition condition) {
        if (condition instanceof EventQuery.Types types) {
            only(sql, types.types().contains(EventType.OBJECT));
        } else if (condition instanceof EventQuery.Time time) {
            add(sql, time);
        } else if (condition instanceof EventQuery.Words words) {
            add(sql, words);
        } else if (condition instanceof EventQuery.Terms terms) {
            add(sql, terms);
        } else if (condition instanceof EventQuery.Ids ids) {
            among(sql, "and m.id in", ids.ids(), OwnEventId::milestoneIn);
        } else {
            sql.and(NONE);
        }
    }

    private static void only(Sql sql, boolean fits) {
        if (!fits) {
            sql.and(NONE);
        }
    }

    private static <T> void among(Sql sql, String constant, List<String> asked, Function<String, Optional<T>> own) {
        List<T> members = asked.stream().flatMap(a -> own.apply(a).stream()).toList();
        if (members.isEmpty()) {
            sql.and(NONE);
        } else {
            sql.and(constant).in(members);
        }
    }

    private static void add(Sql sql, EventQuery.Time time) {
        switch (time.moment()) {
            case EVENT -> sql.and("and m.happened_at " + (time.from() ? ">= ?" : "< ?"), time.at());
            case RECORD -> sql.and("and m.received_at " + (time.from() ? ">= ?" : "< ?"), time.at());
            default -> sql.and(NONE);
        }
    }

    /** Steps and dispositions are asked for by the milestones that they mean. */
    private static void add(Sql sql, EventQuery.Words words) {
        if (words.column() == Column.ACTION) {
            only(sql, words.words().contains(EventAction.OBSERVE.name()));
        } else if (words.column() == Column.READ_POINT) {
            among(
                    sql,
                    "and exists (select 1 from stop p join site i on i.id = p.site_id join company c on c.id = i.company_id"
                            + " where p.shipment_id = s.id and p.stop_no = m.stop_no and c.gln in",
                    words.words(),
                    word -> EpcisId.of(word).gln().map(g -> g.value()));
            close(sql, words.words(), word -> EpcisId.of(word).gln());
        } else {
            only(sql, words.column() == Column.BIZ_STEP || words.column() == Column.DISPOSITION);
        }
    }

    private static <T> void close(Sql sql, List<String> asked, Function<String, Optional<T>> own) {
        if (asked.stream().anyMatch(a -> own.apply(a).isPresent())) {
            sql.and(")");
        }
    }

    private static void add(Sql sql, EventQuery.Terms terms) {
        if (terms.fields().contains(Field.EPC)) {
            Function<String, Optional<String>> unit =
                    term -> EpcisId.of(term).key().flatMap(k -> k.value("00"));
            among(sql, "and s.id in (select u.shipment_id from handling_unit u where u.sscc in", terms.terms(), unit);
            close(sql, terms.terms(), unit);
        } else if (terms.fields().contains(Field.TRANSACTION) && "bol".equals(terms.kind())) {
            addBills(sql, terms.terms());
        } else {
            sql.and(NONE);
        }
    }

    private static void addBills(Sql sql, List<String> asked) {
        List<Matcher> bills =
                asked.stream().map(BILL::matcher).filter(Matcher::matches).toList();
        if (bills.isEmpty()) {
            sql.and(NONE);
            return;
        }
        sql.and("and (1 = 0");
        bills.forEach(bill -> sql.and(
                "or exists (select 1 from shipment_reference r join company c on c.id = s.shipper_id"
                        + " where r.shipment_id = s.id and r.qualifier = 'BM' and c.gln = ? and r.ref_value = ?)",
                bill.group(1),
                bill.group(2)));
        sql.and(")");
    }
}
