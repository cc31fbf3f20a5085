package io.trigon.systemtests.crash;

import io.trigon.systemtests.load.FeedLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the database says after the last restart, read without Trigon. */
final class Remains {
    private static final String PROCESSES =
            "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                    + " where e.parent_id_ is null and e.business_key_ = ? and d.key_ = ?";

    private static final String EFFECT =
            "select count(*) from inbound_message i join milestone m on m.inbound_message_id = i.id";

    private final Connection database;

    Remains(Connection database) {
        this.database = database;
    }

    List<FeedLoad.Fix> missingFixes(List<FeedLoad.Fix> acknowledged) throws SQLException {
        List<FeedLoad.Fix> missing = new ArrayList<>();
        for (FeedLoad.Fix fix : acknowledged) {
            LocalDateTime at = LocalDateTime.ofInstant(fix.at(), ZoneOffset.UTC);
            if (count("select count(*) from device_position where device = ? and at = ?", fix.device(), at) != 1) {
                missing.add(fix);
            }
        }
        return missing;
    }

    List<Ledger.Scan> scansNotThereOnce(List<Ledger.Scan> acknowledged) throws SQLException {
        List<Ledger.Scan> wrong = new ArrayList<>();
        for (Ledger.Scan scan : acknowledged) {
            String reference = "scan:" + scan.sscc() + ":" + scan.site().toUpperCase(Locale.ROOT) + ":%";
            if (count("select count(*) from milestone where source = 'SCAN' and source_ref like ?", reference) != 1) {
                wrong.add(scan);
            }
        }
        return wrong;
    }

    List<String> filesNotSettledOnce(List<String> dropped) throws SQLException {
        List<String> wrong = new ArrayList<>();
        String settled = "select count(*) from inbound_message where partner_id = ? and file_name = ?"
                + " and state in ('PROCESSED', 'REPEATED')";
        for (String file : dropped) {
            if (count(settled, Freight.CARRIER, file) < 1) {
                wrong.add(file);
            }
        }
        return wrong;
    }

    /** Keys of posted messages that are not there once, worked on, with one milestone. */
    List<String> postedWithoutOneEffect(List<String> keys) throws SQLException {
        String once = "select count(*) from inbound_message i where i.partner_id = ? and i.request_key = ?";
        String effect = EFFECT + " where i.partner_id = ? and i.request_key = ? and i.state = 'PROCESSED'";
        return notOnce(keys, List.of(once, effect), key -> key);
    }

    /** Message-IDs that are not there once, taken and with their receipt, worked on, with one milestone. */
    List<String> as2WithoutOneEffect(List<String> messageIds) throws SQLException {
        String once = "select count(*) from as2_transfer t where t.partner_id = ? and t.as2_message_id = ?"
                + " and t.direction = 'IN' and t.state = 'TAKEN' and t.receipt is not null";
        String effect = EFFECT + " join as2_transfer t on t.message_ref = i.id and t.direction = 'IN'"
                + " where i.partner_id = ? and t.as2_message_id = ? and i.state = 'PROCESSED'";
        return notOnce(messageIds, List.of(once, effect), id -> "<" + id + ">");
    }

    private List<String> notOnce(List<String> names, List<String> counts, UnaryOperator<String> kept)
            throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            for (String sql : counts) {
                long found = count(sql, Freight.CARRIER, kept.apply(name));
                if (found != 1) {
                    wrong.add(name + ": " + found + " by " + sql);
                }
            }
        }
        return wrong;
    }

    /** Each 214 of the load tells one status, so it may have made one milestone at most. */
    List<String> messagesWithTwoEffects() throws SQLException {
        return texts(
                "select cast(m.inbound_message_id as varchar(40)) from milestone m"
                        + " join inbound_message i on i.id = m.inbound_message_id where i.partner_id = ?"
                        + " group by m.inbound_message_id having count(*) > 1",
                Freight.CARRIER);
    }

    long journeysOf(String trackingNumber) throws SQLException {
        return count(PROCESSES, trackingNumber, "shipment-journey");
    }

    long delayProcessesOf(String trackingNumber) throws SQLException {
        return count(PROCESSES, trackingNumber, "delay-notice");
    }

    long openDelaysOf(String trackingNumber) throws SQLException {
        return count(
                "select count(*) from delay d join shipment s on s.id = d.shipment_id"
                        + " where s.tracking_number = ? and d.closed_at is null",
                trackingNumber);
    }

    String statusOf(String trackingNumber) throws SQLException {
        return texts("select status from shipment where tracking_number = ?", trackingNumber)
                .get(0);
    }

    String statusInJourney(String trackingNumber) throws SQLException {
        return texts(
                        "select v.text_ from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_"
                                + " join act_re_procdef d on d.id_ = e.proc_def_id_ where v.name_ = 'status'"
                                + " and e.parent_id_ is null and e.business_key_ = ? and d.key_ = 'shipment-journey'",
                        trackingNumber)
                .get(0);
    }

    private long count(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private List<String> texts(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
