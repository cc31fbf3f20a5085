package io.trigon.integrations.mqtt;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a broker is: {@code mqtt://host:1883}, or {@code mqtts://host:8883} with TLS. */
record BrokerAddress(String host, int port, boolean tls) {
    private static final int PLAIN = 1883;
    private static final int SECURED = 8883;

    /** @throws IllegalStateException which says what is wanted */
    static BrokerAddress read(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            boolean tls = scheme.equals("mqtts") || scheme.equals("ssl");
            boolean known = tls || scheme.equals("mqtt") || scheme.equals("tcp");
            if (known && uri.getHost() != null && uri.getUserInfo() == null) {
                int standard = tls ? SECURED : PLAIN;
                return new BrokerAddress(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort(), tls);
            }
        } catch (URISyntaxException strange) {
            // told below: what stands in it may be a secret
        }
        throw new IllegalStateException(
                "mqtt.url should be mqtt://host:1883 or mqtts://host:8883, the user apart from it");
    }

    @Override
    public String toString() {
        return (tls ? "mqtts://" : "mqtt://") + host + ":" + port;
    }
}
