package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Whoever starts Trigon on an H2 that remembers answers reads so in the log. */
class RememberedAnswersIT {
    private static final Logger LOG = Logger.getLogger(SchemaStorey.class.getName());

    private final List<String> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private void opens(DataSource database) {
        LOG.addHandler(ear);
        try {
            new SchemaStorey(database).open();
        } finally {
            LOG.removeHandler(ear);
        }
    }

    private static DataSource h2(String name, String settings) {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + settings, "sa", "");
    }

    @OnBoth
    void nobodyIsWarnedOfADatabaseThatIsSound(Base base) {
        opens(base.source());
        assertThat(said).isEmpty();
    }

    @Test
    void anH2AsItComesIsWarnedOfWithWhatToDo() {
        opens(h2("asitcomes", ""));
        assertThat(said).singleElement().satisfies(line -> assertThat(line)
                .startsWith("WARNING")
                .contains("QUERY_CACHE_SIZE is 8", ";QUERY_CACHE_SIZE=0", "trigon.db.url", "docs/payara-server.md"));
    }

    @Test
    void soIsOneThatWasToldToRememberMore() {
        opens(h2("tolds", ";QUERY_CACHE_SIZE=256"));
        assertThat(said).singleElement().satisfies(line -> assertThat(line).contains("QUERY_CACHE_SIZE is 256"));
    }

    @Test
    void oneThatRemembersNothingIsNot() {
        opens(h2("nothing", ";QUERY_CACHE_SIZE=0"));
        assertThat(said).isEmpty();
    }
}
