package io.trigon.integrations.shared;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;

/**
 * Looks for Camel's parts where Camel is. Camel asks for a hundred of them while it starts, by files below
 * {@code META-INF/services/org/apache/camel}, most of which nobody has; the class loader of the WAR answers each by
 * going through the manifests of all modules of the server. Everything else is asked of the application as before.
 */
final class CamelParts extends DefaultClassResolver {

    private static final String FOLDER = "META-INF/services/org/apache/camel/";

    CamelParts(CamelContext context) {
        super(context);
    }

    @Override
    public InputStream loadResourceAsStream(String uri) {
        if (!uri.startsWith(FOLDER)) {
            return super.loadResourceAsStream(uri);
        }
        try {
            URL found = part(uri);
            return found == null ? null : found.openStream();
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public URL loadResourceAsURL(String uri) {
        return uri.startsWith(FOLDER) ? part(uri) : super.loadResourceAsURL(uri);
    }

    private static URL part(String uri) {
        return CamelContext.class.getClassLoader().getResource(uri);
    }
}
