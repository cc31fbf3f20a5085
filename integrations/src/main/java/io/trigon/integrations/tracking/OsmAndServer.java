package io.trigon.integrations.tracking;

import org.apache.camel.component.netty.http.HttpServerBootstrapFactory;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConsumer;

/** The HTTP server of devices. Camel's own builds its channels alone, whatever initializer an endpoint names. */
final class OsmAndServer extends NettyHttpComponent {
    private final OsmAndChannels channels;

    /** @param addressMost how many connections from one address */
    OsmAndServer(int addressMost) {
        this.channels = new OsmAndChannels(addressMost);
    }

    @Override
    protected synchronized HttpServerBootstrapFactory getOrCreateHttpNettyServerBootstrapFactory(
            NettyHttpConsumer consumer) {
        HttpServerBootstrapFactory factory = new HttpServerBootstrapFactory(
                getMultiplexChannelHandler(consumer.getConfiguration().getPort()));
        factory.init(getCamelContext(), consumer.getConfiguration(), channels.createPipelineFactory(consumer));
        return factory;
    }
}
