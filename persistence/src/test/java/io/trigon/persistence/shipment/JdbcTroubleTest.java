package io.trigon.persistence.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JdbcTroubleTest {
    private final JdbcTrouble trouble = new JdbcTrouble();

    @Test
    void whatTheDatabaseMayTakeLaterPassesAndWhatItNeverTakesDoesNot() {
        assertThat(trouble.is(of("08006"))).isTrue();
        assertThat(trouble.is(of("40001"))).isTrue();
        assertThat(trouble.is(of("23505"))).isTrue();
        assertThat(trouble.is(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
        assertThat(trouble.is(of("22001"))).isFalse();
        assertThat(trouble.is(of("22021"))).isFalse();
        assertThat(trouble.is(new ArithmeticException())).isFalse();
    }

    private static RuntimeException of(String state) {
        return new IllegalStateException(new SQLException("trouble", state));
    }
}
