package io.trigon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.BrokenRule;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    /** A set that names a rule twice stops the whole house from starting. */
    @Test
    void theTablesOfRulesLoad() {
        assertThat(new Refusals()).isNotNull();
    }

    @Test
    void aRuleIsSaidWithItsNumbers() {
        BrokenRule rule = new BrokenRule("text-too-long", "", Map.of("most", "200", "has", "201"));
        assertThat(Refusals.says(Locale.ENGLISH, rule)).isEqualTo("Use at most 200 characters; this has 201.");
    }
}
