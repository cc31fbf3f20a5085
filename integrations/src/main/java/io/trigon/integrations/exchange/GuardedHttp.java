package io.trigon.integrations.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Posts to machines that partners named. It connects only to addresses that {@link AddressGuard} gave, follows no redirect,
 * verifies certificates and names of TLS servers, and bounds what a request and its answer may cost.
 */
@ApplicationScoped
public class GuardedHttp {
    private static final int CONNECT_SECONDS = 10;
    private static final int SILENT_SECONDS = 40;
    private static final int WHOLE_SECONDS = 55;
    private static final int ANSWER_MOST = 1024 * 1024;

    private CloseableHttpClient client;

    protected GuardedHttp() {}

    @Inject
    public GuardedHttp(AddressGuard guard) {
        this(guard, SSLContexts.createDefault());
    }

    GuardedHttp(AddressGuard guard, SSLContext trust) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guarded(guard))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
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

    /** What was answered with a status of success; of a header that came twice the first. */
    public record Answer(Map<String, String> headers, byte[] body) {}

    /**
     * @param headers all but the content type and what HTTP itself needs
     * @throws IOException when the address can't be reached in time or answers with anything but success
     * @throws io.trigon.domain.shared.BrokenRule {@code address-inside}
     */
    public Answer post(URI url, Map<String, String> headers, String contentType, byte[] body) throws IOException {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        request.setHeader("Content-Type", contentType);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        answered.orTimeout(WHOLE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            request.cancel();
            return null;
        });
        try {
            return client.execute(request, GuardedHttp::answer);
        } finally {
            answered.complete(null);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        if (response.getCode() < 200 || response.getCode() > 299) {
            throw new IOException("it answered with status " + response.getCode());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        if (response.getEntity() == null) {
            return new Answer(headers, new byte[0]);
        }
        try (InputStream content = response.getEntity().getContent()) {
            byte[] body = content.readNBytes(ANSWER_MOST + 1);
            if (body.length > ANSWER_MOST) {
                throw new IOException("its answer is too long");
            }
            return new Answer(headers, body);
        }
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
