package io.trigon.persistence.shared;

import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.Occurrences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Writes a change row for every domain event, in the transaction of the change. */
@ApplicationScoped
public class ChangeWriter {

    private static final String INSERT =
            "insert into change_row (at, kind, tracking_number, triangle_id) values (?, ?, ?, ?)";

    private EntityManager manager;

    protected ChangeWriter() {}

    @Inject
    public ChangeWriter(EntityManager manager) {
        this.manager = manager;
    }

    void happened(@Observes Occurrences occurrences) {
        note(occurrences.all());
    }

    public void note(List<? extends DomainEvent> events) {
        Connection connection = manager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (DomainEvent event : events) {
                statement.setObject(1, Sql.utc(event.at()));
                statement.setString(2, event.getClass().getSimpleName());
                statement.setString(3, event.trackingNumber());
                statement.setObject(4, event.triangleId(), Types.BIGINT);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw new DatabaseTrouble("noting a change", broken);
        }
    }
}
