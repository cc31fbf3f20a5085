package io.trigon.domain.shared;

import java.util.Map;

/**
 * A rule of the business was broken. The code is stable and is translated once by each door; the message is English for
 * logs; the params fill the translated text.
 */
public class BrokenRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> params;

    public BrokenRule(String code, String message) {
        this(code, message, Map.of());
    }

    public BrokenRule(String code, String message, Map<String, String> params) {
        super(message);
        this.code = code;
        this.params = Map.copyOf(params);
    }

    /** Stable, kebab-case, never translated: {@code "sscc-check-digit"}. */
    public String code() {
        return code;
    }

    /** What the translated text may name; never null. */
    public Map<String, String> params() {
        return params == null ? Map.of() : params;
    }

    /** Throws when the condition does not hold. */
    public static void unless(boolean holds, String code, String message) {
        if (!holds) {
            throw new BrokenRule(code, message);
        }
    }
}
