package io.trigon.systemtests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trigon.web.house.House;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of ours and rows of the process engine live and die together. */
class OneTransactionIT extends InContainer {
    private static final String KEY = "in-container";

    @Inject
    private House house;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource database;

    @BeforeEach
    void theHouseIsOpen() throws InterruptedException {
        assertTrue(house.awaitReady(Duration.ofMinutes(3)));
    }

    @Test
    void itStaysOpen() {
        assertTrue(house.isReady());
    }

    @Test
    void whatIsRolledBackLeavesNeitherRowNorProcess() throws Exception {
        transaction.begin();
        writeBoth();
        transaction.rollback();

        assertEquals(0, rows());
        assertEquals(0, processes());
    }

    @Test
    void whatIsCommittedLeavesBoth() throws Exception {
        transaction.begin();
        writeBoth();
        transaction.commit();

        assertEquals(1, rows());
        assertEquals(1, processes());
    }

    private void writeBoth() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into device_position (device, at, latitude, longitude)" + " values ('" + KEY
                    + "', timestamp '2026-01-01 00:00:00', 1, 1)");
        }
        engine().startProcessInstanceByKey("shipment-journey", KEY, Map.of("status", "BOOKED", "proved", false));
    }

    private long rows() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from device_position where device = '" + KEY + "'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static long processes() {
        return engine().createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .count();
    }

    private static RuntimeService engine() {
        return RuntimeContainerDelegate.INSTANCE
                .get()
                .getProcessEngineService()
                .getDefaultProcessEngine()
                .getRuntimeService();
    }
}
