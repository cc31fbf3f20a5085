package io.trigon.integrations.exchange.as2;

import io.trigon.integrations.exchange.GuardedHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts to partners' machines, within the bounds of {@link GuardedHttp}. */
@ApplicationScoped
public class As2Http {
    private GuardedHttp http;

    protected As2Http() {}

    @Inject
    public As2Http(GuardedHttp http) {
        this.http = http;
    }

    /**
     * Posts, and gives the answer when its status is one of success.
     *
     * @throws IllegalStateException when the address can't be reached or answers with a failure
     * @throws io.trigon.domain.shared.BrokenRule {@code address-inside}, {@code address-malformed}
     */
    Entity post(String url, Entity entity) {
        URI to = WebAddress.of(url);
        Map<String, String> headers = new LinkedHashMap<>(entity.headers());
        headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
        try {
            GuardedHttp.Answer answer = http.post(to, headers, entity.header("Content-Type"), entity.body());
            Map<String, String> plain = new LinkedHashMap<>();
            answer.headers().forEach((name, value) -> plain.put(name, MdnReader.oneLine(value)));
            return new Entity(plain, answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("could not reach " + to.getHost() + ": " + e.getMessage(), e);
        }
    }
}
