package io.trigon.systemtests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trigon.systemtests.RunningTrigon;
import io.trigon.web.house.House;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.RuntimeService;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rows of ours and rows of the process engine live and die together. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneTransactionIT extends InContainer {
    private static final String KEY = "in-container";

    @Inject
    private House house;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource database;

    /** From outside: until the house is open, no request of a test comes in either. */
    @Test
    @Order(1)
    @RunAsClient
    void itOpens(@ArquillianResource URL server) throws Exception {
        HttpRequest ready =
                HttpRequest.newBuilder(server.toURI().resolve("/health/ready")).build();
        RunningTrigon.await("the house in the container", Duration.ofMinutes(3), () -> isOk(ready));
    }

    @Test
    @Order(2)
    void itStaysOpen() {
        assertTrue(house.isReady());
    }

    @Test
    @Order(3)
    void whatIsRolledBackLeavesNeitherRowNorProcess() throws Exception {
        transaction.begin();
        writeBoth();
        transaction.rollback();

        assertEquals(0, rows());
        assertEquals(0, processes());
    }

    @Test
    @Order(4)
    void whatIsCommittedLeavesBoth() throws Exception {
        transaction.begin();
        writeBoth();
        transaction.commit();

        assertEquals(1, rows());
        assertEquals(1, processes());
    }

    private static boolean isOk(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
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
