package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.shared.BrokenRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands around subscriptions, for tests: a machine of somebody else, words and a safe. */
final class Subscribers {
    private Subscribers() {}

    /** Takes what it is sent, unless it is told not to. */
    static final class Receiver implements SubscriptionPost {
        final List<List<String>> documents = new ArrayList<>();
        boolean closed;

        @Override
        public void check(String dest) {
            BrokenRule.unless(!dest.contains("inside"), "epcis-subscription-dest", "inside");
        }

        @Override
        public void send(Results results) {
            BrokenRule.unless(!closed, "post-refused", "it answered with status 503\u0000\ud800");
            documents.add(results.events().stream()
                    .map(e -> ((SeenEvent.Captured) e).event().eventId())
                    .toList());
        }

        List<String> all() {
            return documents.stream().flatMap(List::stream).toList();
        }
    }

    static final class Texts implements ResultTexts {
        EventQuery query = EventQuery.ALL;

        @Override
        public EventQuery query(NamedQuery named) {
            return query;
        }

        @Override
        public byte[] document(SubscriptionPost.Results results) {
            return new byte[0];
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    static final class OpenSafe implements Safe {
        @Override
        public String lock(String purpose, byte[] secret) {
            return purpose + "#" + secret.length;
        }

        @Override
        public byte[] open(String purpose, String locked) {
            return locked.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
