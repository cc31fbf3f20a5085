package io.trigon.integrations.shared;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ClassResolver;
import org.apache.camel.support.DefaultRegistry;

/**
 * The top storey: all routes of the house. Every bean that is a {@link RoutesBuilder} is added; on closing, exchanges
 * under way get time to end.
 */
@ApplicationScoped
public class RoutesStorey implements Storey {

    private static final long DRAIN_SECONDS = 15;

    private Instance<RoutesBuilder> builders;
    private CamelContext context;

    protected RoutesStorey() {}

    @Inject
    RoutesStorey(@Any Instance<RoutesBuilder> builders) {
        this.builders = builders;
    }

    @Override
    public int floor() {
        return ROUTES;
    }

    @Override
    public String title() {
        return "opening the doors to partners and devices";
    }

    @Override
    public void open() {
        context = new Routes();
        context.getCamelContextExtension().setName("trigon");
        context.setApplicationContextClassLoader(RoutesStorey.class.getClassLoader());
        context.getShutdownStrategy().setTimeout(DRAIN_SECONDS);
        context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        try {
            for (RoutesBuilder routes : builders) {
                context.addRoutes(routes);
            }
            context.start();
        } catch (Exception broken) {
            context.stop();
            throw new IllegalStateException("A route does not start: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() {
        context.stop();
    }

    /** The context of the running routes; null before they are opened. */
    @Produces
    CamelContext context() {
        return context;
    }

    /** Camel with our beans, and with its own parts looked for where they are. */
    private static final class Routes extends DefaultCamelContext {
        Routes() {
            super(new DefaultRegistry(new CdiBeans()));
        }

        @Override
        protected ClassResolver createClassResolver() {
            return new CamelParts(getCamelContextReference());
        }
    }
}
