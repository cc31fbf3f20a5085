package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.exchange.epcis.RecordedHits;
import io.trigon.domain.exchange.epcis.ResultTexts;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.exchange.epcis.SendSubscription;
import io.trigon.domain.exchange.epcis.SendSubscription.Outcome;
import io.trigon.domain.exchange.epcis.Subscribe;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.SubscriptionPost.Results;
import io.trigon.domain.exchange.epcis.SubscriptionTerms;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.InMemoryEpcis;
import io.trigon.domain.testing.InMemorySubscriptions;
import io.trigon.domain.testing.World;
import io.trigon.integrations.exchange.HttpsReceiver.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Events posted to who subscribed to them")
class HttpsResultsTest {
    private static final String TOKEN = "13df38d8275b13f05704629e5f1cf3d4";

    @TempDir
    Path place;

    private final World world = new World();
    private final InMemoryAccess access = new InMemoryAccess();
    private final InMemoryEpcis kept = new InMemoryEpcis();
    private final RecordedHits hits = new RecordedHits(kept);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final NameQuery names =
            new NameQuery(new InMemoryEpcis.Named(), subscriptions, world.askToWake, world.clock);
    private final Names texts = new Names();
    private final User user = access.add(new User("care", "Care", Role.CARE_AGENT, null, "x", world.clock.instant()));
    private HttpsReceiver receiver;
    private KeyedSafe safe;

    /** A document is the names of its events. */
    private static final class Names implements ResultTexts {
        @Override
        public EventQuery query(NamedQuery query) {
            return EventQuery.ALL;
        }

        @Override
        public byte[] document(Results results) {
            List<String> ids = results.events().stream()
                    .map(e -> ((SeenEvent.Captured) e).event().eventId())
                    .toList();
            return (results.subscription().subscriptionId() + ids).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("GS1-EPCIS-Version", "2.0.0");
        }
    }

    @BeforeEach
    void open() throws Exception {
        receiver = new HttpsReceiver(place);
        safe = new KeyedSafe(place.toString(), Optional.empty());
        names.name(user.viewer(), "all", "{}");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private HttpsResults post(String inside, SSLContext trust) {
        AddressGuard guard = new AddressGuard(Optional.of(inside));
        return new HttpsResults(guard, new GuardedHttp(guard, trust), texts, safe);
    }

    private Subscription subscribed(String token) {
        Subscribe subscribe = new Subscribe(
                names, subscriptions, texts, post("localhost", receiver.trust()), safe, world.askToWake, world.clock);
        SubscriptionTerms terms = new SubscriptionTerms(receiver.url("/events"), token, false, null, null);
        return subscribe.subscribe(user.viewer(), "all", terms);
    }

    private SendSubscription sending(HttpsResults post) {
        return new SendSubscription(
                subscriptions,
                access,
                new FindEvents(hits, kept, RecordedHits.words(), (event, conditions) -> false),
                texts,
                post,
                world.askToWake,
                world.clock);
    }

    @Test
    void carryTheSignatureThatOnlyWhoKnowsTheTokenCanMake() throws Exception {
        Subscription subscription = subscribed(TOKEN);
        assertThat(subscription.lockedToken()).doesNotContain(TOKEN);
        hits.capture("one", world.clock.instant());
        world.clock.turn(Duration.ofSeconds(3));

        assertThat(sending(post("localhost", receiver.trust())).send(subscription.id()))
                .isEqualTo(Outcome.SENT);

        Request request = receiver.next();
        assertThat(request.path()).isEqualTo("/events");
        assertThat(new String(request.body(), StandardCharsets.UTF_8))
                .isEqualTo(subscription.subscriptionId() + "[one]");
        assertThat(request.header("Content-type")).isEqualTo("application/json");
        assertThat(request.header("Gs1-epcis-version")).isEqualTo("2.0.0");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        assertThat(request.header("Gs1-signature"))
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(request.body())));
    }

    @Test
    void areNotTakenForDeliveredWhenTheAddressSaysOtherwiseOrSendsUsElsewhere() throws Exception {
        Subscription subscription = subscribed(null);
        hits.capture("one", world.clock.instant());
        SendSubscription send = sending(post("localhost", receiver.trust()));
        for (int refusal : new int[] {302, 307, 404, 500}) {
            receiver.answers(refusal);
            world.clock.turn(Duration.ofMinutes(10));

            assertThat(send.send(subscription.id())).isEqualTo(Outcome.FAILED);

            assertThat(subscription.lastError()).contains("status " + refusal);
            assertThat(receiver.next().path()).isEqualTo("/events");
            assertThat(receiver.waiting()).isZero();
        }
        receiver.answers(204);
        world.clock.turn(Duration.ofMinutes(10));

        assertThat(send.send(subscription.id())).isEqualTo(Outcome.SENT);

        Request request = receiver.next();
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).endsWith("[one]");
        assertThat(request.header("Gs1-signature")).isNull();
    }

    @Test
    void reachNothingInsideOurNetworkAndNobodyWhoseCertificateIsUnknown() throws Exception {
        Subscription subscription = subscribed(null);
        hits.capture("one", world.clock.instant());
        world.clock.turn(Duration.ofSeconds(3));
        assertThat(sending(post("10.0.0.0/8", receiver.trust())).send(subscription.id()))
                .isEqualTo(Outcome.FAILED);
        assertThat(subscription.lastError()).isEqualTo("dest is not an address of the Internet");
        world.clock.turn(Duration.ofMinutes(1));
        assertThat(sending(post("localhost", SSLContext.getDefault())).send(subscription.id()))
                .isEqualTo(Outcome.FAILED);

        assertThat(subscription.lastError()).contains("did not take the events");
        assertThat(receiver.waiting()).isZero();
        assertThat(subscription.attempts()).isEqualTo(2);
    }

    @Test
    void areNotPromisedToAnAddressInsideOurNetworkNorToOneThatNobodyHas() {
        HttpsResults post = post("", receiver.trust());
        for (String dest : List.of(
                receiver.url("/events"), "https://169.254.169.254/", "https://[::1]/", "https://nobody.invalid/")) {
            assertThatThrownBy(() -> post.check(dest)).isInstanceOfSatisfying(BrokenRule.class, e -> {
                assertThat(e.code()).isEqualTo("epcis-subscription-dest");
                assertThat(e.getMessage()).isEqualTo("dest is not an address of the Internet");
            });
        }
    }

    @Test
    void leaveByThemselvesOnceTheyAreDue() throws Exception {
        Subscription subscription = subscribed(null);
        hits.capture("one", world.clock.instant());
        world.clock.turn(Duration.ofSeconds(3));
        ResultLanes lanes = new ResultLanes(subscriptions, sending(post("localhost", receiver.trust())), world.clock);
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new ResultRoutes(lanes));
            camel.start();

            assertThat(new String(receiver.next().body(), StandardCharsets.UTF_8))
                    .endsWith("[one]");
            ExchangeHouse.eventually(() -> subscription.nextAt().isAfter(world.clock.instant()));
            hits.capture("two", world.clock.instant());
            world.clock.turn(Duration.ofSeconds(3));
            assertThat(new String(receiver.next().body(), StandardCharsets.UTF_8))
                    .endsWith("[two]");
        }
    }
}
