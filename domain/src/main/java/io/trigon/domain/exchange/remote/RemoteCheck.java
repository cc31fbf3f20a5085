package io.trigon.domain.exchange.remote;

import java.util.List;

/** Tries an account out, without any effect on the partner's files. */
public interface RemoteCheck {
    /**
     * @param code a stable word for the step: {@code connect}, {@code server}, {@code login}, {@code in}, {@code out},
     *     {@code archive}
     * @param problem the code of a rule, such as {@code remote-server-unknown}; null when the step went well
     * @param detail what was found: a fingerprint, the number of files, the server's own words; may be null
     */
    record Step(String code, String problem, String detail) {}

    /** The steps in order; it ends with the first that failed and that the next ones need. */
    List<Step> check(RemoteAccount account);
}
