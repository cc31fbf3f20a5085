package io.trigon.bpmn.shared;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;

/** One engine for all process tests, set as in the server but for transactions and threads; with all our processes. */
public final class TestEngine {
    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static ProcessEngine engine;

    private TestEngine() {}

    /** The engine, whose expressions see exactly these beans from now on. */
    public static synchronized ProcessEngine with(Map<String, Object> beans) {
        if (engine == null) {
            engine = start();
            ProcessFiles.deploy(engine.getRepositoryService());
        }
        BEANS.clear();
        BEANS.putAll(beans);
        return engine;
    }

    private static ProcessEngine start() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:processes;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        var settings = EngineSettings.common(new StandaloneInMemProcessEngineConfiguration(), database);
        settings.setBeans(BEANS);
        return settings.buildProcessEngine();
    }
}
