package io.trigon.integrations.tracking;

import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.netty.http.DefaultNettyHttpBinding;
import org.apache.camel.component.netty.http.NettyHttpConfiguration;

/** Lets nothing from outside into the message's headers: what a device says is read from the request itself. */
final class OsmAndBinding extends DefaultNettyHttpBinding {
    @Override
    public void populateCamelHeaders(
            HttpRequest request, Map<String, Object> headers, Exchange exchange, NettyHttpConfiguration configuration) {
        // on purpose nothing: neither header, nor parameter, nor form field
    }
}
