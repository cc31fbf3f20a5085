package io.trigon.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {
    record SignIn(String problem, String to, String login, boolean demo, List<String> demoLogins) {}

    record Nothing() {}

    @Test
    void theSignInPage() {
        SignIn model = new SignIn(
                "sign.wrong",
                "",
                "account-manager",
                true,
                List.of("account-manager", "care-agent", "shipper", "admin"));
        assertThat(Pictures.take("sign-in", new Page("access/sign-in", model))).contains("name=\"csrf\"");
    }

    @Test
    void theHelpPage() {
        assertThat(Pictures.take("help", new Page("access/help", new Nothing())))
                .contains("<kbd>");
    }
}
