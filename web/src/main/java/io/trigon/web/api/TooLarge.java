package io.trigon.web.api;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** The body is larger than a door takes: answered with 413. */
public class TooLarge extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public TooLarge(int most) {
        super("body-too-large", "at most " + most + " bytes", Map.of("most", String.valueOf(most)));
    }
}
