package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message that is posted")
class PostMessageScenarioTest {
    private static final byte[] BYTES = "ISA*00*~".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHERS = "ISA*01*~".getBytes(StandardCharsets.US_ASCII);

    private final World world = new World();
    private final OwnExchange own = new OwnExchange(world.exchange, world.exchange);
    private final PostMessage postMessage = new PostMessage(
            own, world.exchange, new ReceiveMessage(world.exchange, world.exchange, world.events, world.clock));
    private final Viewer agent = viewer(Role.CARE_AGENT, null);
    private Viewer acme;
    private Viewer other;

    @BeforeEach
    void partners() {
        acme = viewer(Role.SHIPPER, partner("ACME"));
        other = viewer(Role.CARRIER, partner("OTHER"));
    }

    private long partner(String id) {
        Company company = world.companies.add(new Company(id, null));
        world.exchange.add(
                new TradingPartner(id, id, TradingPartner.Role.SHIPPER, company, "ZZ", id, id, world.clock.instant())
                        .at(TradingPartner.Stage.LIVE));
        return company.id();
    }

    private static Viewer viewer(Role role, Long company) {
        return new Viewer(1, "somebody", "Somebody", role, company, Locale.ENGLISH, ZoneOffset.UTC);
    }

    @Test
    void isStoredAndToldOfBeforeItIsAnswered() {
        long id = postMessage.post(acme, "ACME", "k-1", BYTES);

        InboundMessage stored = world.exchange.byId(id).orElseThrow();
        assertThat(stored.content()).isEqualTo(BYTES);
        assertThat(stored.state()).isEqualTo(InboundMessage.State.RECEIVED);
        assertThat(stored.fileName()).isEqualTo("posted-by-somebody");
        assertThat(world.events.of(MessageReceived.class)).hasSize(1);
    }

    @Test
    void underTheSameKeyIsTheSame() {
        long first = postMessage.post(acme, "ACME", "k-1", BYTES);

        assertThat(postMessage.post(acme, "ACME", "k-1", BYTES)).isEqualTo(first);
        assertThat(postMessage.post(agent, "OTHER", "k-1", BYTES)).isNotEqualTo(first);
        assertThat(postMessage.post(acme, "ACME", null, BYTES)).isNotEqualTo(first);
        assertThat(world.exchange.allMessages()).hasSize(3);
    }

    @Test
    void underTheSameKeyWithOtherBytesIsRefused() {
        postMessage.post(acme, "ACME", "k-1", BYTES);

        assertBroken("request-key-reused", () -> postMessage.post(acme, "ACME", "k-1", OTHERS));
        assertThat(world.exchange.allMessages()).hasSize(1);
    }

    @Test
    void thatIsEmptyOrBadlyKeyedIsRefused() {
        assertBroken("message-empty", () -> postMessage.post(acme, "ACME", "k", new byte[0]));
        assertBroken("request-key", () -> postMessage.post(acme, "ACME", "", BYTES));
        assertBroken("request-key", () -> postMessage.post(acme, "ACME", "a b", BYTES));
        assertBroken("request-key", () -> postMessage.post(acme, "ACME", "k".repeat(101), BYTES));
    }

    @Test
    void asAnotherPartnerIsRefusedAsIfThereWereNone() {
        long id = postMessage.post(agent, "OTHER", null, BYTES);

        assertThatThrownBy(() -> postMessage.post(acme, "OTHER", "k", BYTES))
                .isInstanceOf(NotFound.class)
                .hasMessage(message(() -> postMessage.post(acme, "NOBODY", "k", BYTES)));
        assertThatThrownBy(() -> own.message(acme, id))
                .isInstanceOf(NotFound.class)
                .hasMessage(message(() -> own.message(acme, 999_999)));
        assertThat(own.message(other, id).id()).isEqualTo(id);
        assertThat(own.message(agent, id).id()).isEqualTo(id);
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
            return null;
        } catch (NotFound e) {
            return e.getMessage();
        }
    }

    private static void assertBroken(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
