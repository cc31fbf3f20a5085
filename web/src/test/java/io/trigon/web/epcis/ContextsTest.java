package io.trigon.web.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The context of events that came apart")
class ContextsTest {
    private final Contexts contexts = new Contexts();

    @Test
    void isTheStandardsWhenNoneHasMore() {
        assertThat(contexts.takeIn("\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\""))
                .isTrue();
        assertThat(contexts.text()).isEqualTo("[\"" + Versions.CONTEXT + "\"]");
    }

    @Test
    void holdsThePrefixesOfAll() {
        assertThat(contexts.takeIn("[\"" + Versions.CONTEXT + "\",{\"a\":\"https://a.example/\"}]"))
                .isTrue();
        assertThat(contexts.takeIn("[{\"b\":\"https://b.example/\"},\"https://c.example/context.jsonld\"]"))
                .isTrue();
        assertThat(contexts.text())
                .isEqualTo("[\"" + Versions.CONTEXT + "\",\"https://c.example/context.jsonld\","
                        + "{\"a\":\"https://a.example/\",\"b\":\"https://b.example/\"}]");
    }

    @Test
    void doesNotTakeInAPrefixThatMeansSomethingElse() {
        contexts.takeIn("{\"a\":\"https://a.example/\"}");

        assertThat(contexts.takeIn("[{\"b\":\"https://b.example/\"},{\"a\":\"https://other.example/\"}]"))
                .as("its event keeps its own")
                .isFalse();
        assertThat(contexts.text()).doesNotContain("other").doesNotContain("b.example");
    }
}
