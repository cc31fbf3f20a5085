package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** What is wrong in the words of EPCIS 2.0 (section 12.8: exceptions of the REST bindings). */
final class EpcisExceptions {
    private static final String PREFIX = "epcisException:";
    private static final int TOO_LARGE = 413;

    private static final Map<String, String> BY_CODE = Map.of(
            "epcis-query-parameter", "QueryParameterException",
            "epcis-query-too-large", "QueryTooLargeException",
            "epcis-query-name-taken", "DuplicateNameException",
            "epcis-event-known", "ResourceAlreadyExistsException",
            "body-too-large", "CaptureLimitExceededException");

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "ValidationException",
            401, "SecurityException",
            403, "SecurityException",
            404, "NoSuchResourceException",
            409, "ResourceAlreadyExistsException",
            413, "CaptureLimitExceededException");

    private EpcisExceptions() {}

    static String typeOf(String code, int status) {
        String named = BY_CODE.getOrDefault(code, code.startsWith("epcis-quer") ? "QueryValidationException" : null);
        return PREFIX + (named != null ? named : BY_STATUS.getOrDefault(status, "ImplementationException"));
    }

    /** @param otherwise on our own API, where a broken rule is 422 */
    static int statusOf(BrokenRule rule, int otherwise) {
        if (rule.code().equals("epcis-query-too-large")) {
            return TOO_LARGE;
        }
        return otherwise == 422 ? 400 : otherwise;
    }
}
