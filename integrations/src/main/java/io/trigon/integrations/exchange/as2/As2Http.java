package io.trigon.integrations.exchange.as2;

import io.trigon.integrations.exchange.AddressGuard;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Posts to partners' machines. It connects only to addresses that {@link AddressGuard} gave, follows no redirect, verifies
 * certificates and names of TLS servers, and bounds what an answer may cost.
 */
@ApplicationScoped
public class As2Http {
    private static final int CONNECT_SECONDS = 10;
    private static final int SILENT_SECONDS = 40;
    private static final int WHOLE_SECONDS = 55;
    private static final int ANSWER_MOST = 1024 * 1024;

    private CloseableHttpClient client;

    protected As2Http() {}

    @Inject
    public As2Http(AddressGuard guard) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guarded(guard))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(SILENT_SECONDS, TimeUnit.SECONDS)
                        .setTimeToLive(2, TimeUnit.MINUTES)
                        .build())
                .setMaxConnTotal(20)
                .setMaxConnPerRoute(4)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENT_SECONDS, TimeUnit.SECONDS)
                        .setConnectionRequestTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .build())
                .setUserAgent("Trigon")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Looks names up for the client, which connects to what it is given. */
    private record Guarded(AddressGuard guard) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * Posts, and gives the answer when its status is one of success.
     *
     * @throws IllegalStateException when the address can't be reached or answers with a failure
     * @throws io.trigon.domain.shared.BrokenRule {@code address-inside}, {@code address-malformed}
     */
    Entity post(String url, Entity entity) {
        HttpPost request = new HttpPost(WebAddress.of(url));
        entity.headers().forEach(request::setHeader);
        request.removeHeaders("Content-Type");
        request.setEntity(new ByteArrayEntity(entity.body(), ContentType.parse(entity.header("Content-Type"))));
        request.setHeader("Content-Type", entity.header("Content-Type"));
        CompletableFuture<Void> answered = new CompletableFuture<>();
        answered.orTimeout(WHOLE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            request.cancel();
            return null;
        });
        try {
            return client.execute(request, As2Http::answer);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "could not reach " + WebAddress.of(url).getHost() + ": " + e.getMessage(), e);
        } finally {
            answered.complete(null);
        }
    }

    private static Entity answer(ClassicHttpResponse response) throws IOException {
        if (response.getCode() < 200 || response.getCode() > 299) {
            throw new IOException("it answered with status " + response.getCode());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), MdnReader.oneLine(header.getValue()));
        }
        if (response.getEntity() == null) {
            return new Entity(headers, new byte[0]);
        }
        try (InputStream content = response.getEntity().getContent()) {
            byte[] body = content.readNBytes(ANSWER_MOST + 1);
            if (body.length > ANSWER_MOST) {
                throw new IOException("its answer is too long");
            }
            return new Entity(headers, body);
        }
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
