package io.trigon.integrations.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ClassResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CamelPartsTest {
    private final List<String> asked = new ArrayList<>();
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final ClassLoader application = new ClassLoader(before) {
        @Override
        public URL getResource(String name) {
            asked.add(name);
            return super.getResource(name);
        }
    };

    @BeforeEach
    void enter() {
        thread.setContextClassLoader(application);
    }

    @AfterEach
    void leave() {
        thread.setContextClassLoader(before);
    }

    @Test
    void camelFindsItsPartsWithoutAskingTheApplication() throws Exception {
        try (DefaultCamelContext camel = new Camel()) {
            camel.setApplicationContextClassLoader(application);
            camel.start();
            assertThat(camel.getComponent("seda")).isNotNull();
            assertThat(camel.getComponent("no-such-part")).isNull();
        }
        assertThat(asked).noneMatch(name -> name.startsWith("META-INF/services/org/apache/camel/"));
    }

    @Test
    void everythingElseIsTheApplications() throws Exception {
        String own = getClass().getName().replace('.', '/') + ".class";
        try (DefaultCamelContext camel = new Camel()) {
            camel.setApplicationContextClassLoader(application);
            assertThat(camel.getClassResolver().loadResourceAsURL(own)).isNotNull();
        }
        assertThat(asked).contains(own);
    }

    private static final class Camel extends DefaultCamelContext {
        @Override
        protected ClassResolver createClassResolver() {
            return new CamelParts(this);
        }
    }
}
