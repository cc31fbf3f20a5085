package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** What is wrong in the words of EPCIS 2.0 (section 12.8: exceptions of the REST bindings). */
final class EpcisExceptions {
    private static final String PREFIX = "epcisException:";
    private static final int TOO_LARGE = 413;
    private static final int NOT_IMPLEMENTED = 501;

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("epcis-query-parameter", "QueryParameterException"),
            Map.entry("epcis-query-too-large", "QueryTooLargeException"),
            Map.entry("epcis-query-too-complex", "QueryTooComplexException"),
            Map.entry("epcis-query-unsupported", "ImplementationException"),
            Map.entry("epcis-query-name-taken", "DuplicateNameException"),
            Map.entry("epcis-event-known", "ResourceAlreadyExistsException"),
            Map.entry("epcis-event-tested", "ValidationException"),
            Map.entry("epcis-event-waits", "ValidationException"),
            Map.entry("epcis-subscription-dest", "InvalidURIException"),
            Map.entry("epcis-subscription-query", "SubscribeNotPermittedException"),
            Map.entry("epcis-subscription-schedule", "SubscriptionControlsException"),
            Map.entry("epcis-subscription-token", "SubscriptionControlsException"),
            Map.entry("epcis-subscription-when", "SubscriptionControlsException"),
            Map.entry("epcis-subscriptions-too-many", "SubscribeNotPermittedException"),
            Map.entry("body-too-large", "CaptureLimitExceededException"));

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "ValidationException",
            401, "SecurityException",
            403, "SecurityException",
            404, "NoSuchResourceException",
            406, "NotAcceptableException",
            409, "ResourceAlreadyExistsException",
            413, "CaptureLimitExceededException",
            415, "UnsupportedMediaTypeException");

    private EpcisExceptions() {}

    static String typeOf(String code, int status) {
        String named = BY_CODE.getOrDefault(code, code.startsWith("epcis-quer") ? "QueryValidationException" : null);
        return PREFIX + (named != null ? named : BY_STATUS.getOrDefault(status, "ImplementationException"));
    }

    /** @param otherwise on our own API, where a broken rule is 422 */
    static int statusOf(BrokenRule rule, int otherwise) {
        if (rule.code().equals("epcis-query-too-large") || rule.code().equals("epcis-query-too-complex")) {
            return TOO_LARGE;
        }
        if (rule.code().equals("epcis-query-unsupported")) {
            return NOT_IMPLEMENTED;
        }
        return otherwise == 422 ? 400 : otherwise;
    }
}
