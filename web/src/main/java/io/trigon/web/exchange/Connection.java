package io.trigon.web.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.exchange.remote.RemoteCheck.Step;
import java.time.Instant;
import java.util.List;

/**
 * How a partner's machines are reached, as its page shows it.
 *
 * @param way by which our messages reach the partner
 * @param server null when there is none
 * @param url of the HTTPS address; null when there is none
 * @param steps of a trial that was just made; empty when there was none
 */
public record Connection(
        String partner,
        String name,
        OutboundMessage.Way way,
        Terms server,
        boolean withKey,
        Instant polledAt,
        String lastError,
        String url,
        String header,
        boolean signed,
        List<Step> steps) {
    static String pathOf(String partner) {
        return "/app/admin/partners/" + partner + "/connection";
    }

    /** Where the forms post to. */
    public String path() {
        return pathOf(partner);
    }

    /** Whether our messages go by the file server, so that they wait when it is removed. */
    public boolean isSentByServer() {
        return server != null && way.name().equals(server.protocol().name());
    }

    public boolean isSentByHttps() {
        return url != null && way == OutboundMessage.Way.HTTPS;
    }

    /** Whether every step of the trial went well. */
    public boolean isWell() {
        return steps.stream().allMatch(s -> s.problem() == null);
    }
}
