package io.trigon.web.epcis;

import java.util.LinkedHashMap;
import java.util.Map;

/** What of the standard is spoken here, as its headers say it. */
final class Versions {
    static final String EPCIS = "2.0.0";
    static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    static final String ERROR_BEHAVIOUR = "GS1-EPCIS-Capture-Error-Behaviour";

    /** The name of the same header in version 2.0.0 of the standard's description. */
    static final String OLD_ERROR_BEHAVIOUR = "GS1-Capture-Error-Behaviour";

    /** Events in one document, as the reader of documents takes them. */
    private static final int MOST_EVENTS = 10_000;

    /** Bytes. */
    static final int LARGEST = 16 * 1024 * 1024;

    private Versions() {}

    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("GS1-EPCIS-Version", EPCIS);
        headers.put("GS1-EPCIS-Min", EPCIS);
        headers.put("GS1-EPCIS-Max", EPCIS);
        headers.put("GS1-CBV-Version", EPCIS);
        headers.put("GS1-CBV-Min", EPCIS);
        headers.put("GS1-CBV-Max", EPCIS);
        headers.put("GS1-EPC-Format", "Never_Translates");
        headers.put("GS1-CBV-XML-Format", "Never_Translates");
        return headers;
    }

    static Map<String, String> captureHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("GS1-EPCIS-Capture-Limit", String.valueOf(MOST_EVENTS));
        headers.put("GS1-EPCIS-Capture-File-Size-Limit", String.valueOf(LARGEST));
        headers.put(ERROR_BEHAVIOUR, "rollback, proceed");
        return headers;
    }

    /** Whether a version that a client asks for can be served: 2, 2.0 and what comes of it. */
    static boolean isServed(String asked) {
        return asked == null || asked.isBlank() || asked.strip().matches("2(\\.0(\\.\\d+)?)?");
    }
}
