package io.trigon.integrations.tracking;

import org.apache.camel.component.netty.http.HttpServerBootstrapFactory;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConsumer;

/** The HTTP server of devices. Camel's own builds its channels alone, whatever initializer an endpoint names. */
final class OsmAndServer extends NettyHttpComponent {
    private final OsmAndChannels channels = new OsmAndChannels();

    @Override
    protected synchronized HttpServerBootstrapFactory getOrCreateHttpNettyServerBootstrapFactory(
            NettyHttpConsumer consumer) {
        HttpServerBootstrapFactory factory = new HttpServerBootstrapFactory(
                getMultiplexChannelHandler(consumer.getConfiguration().getPort()));
        factory.init(getCamelContext(), consumer.getConfiguration(), channels.createPipelineFactory(consumer));
        return factory;
    }
}
