package io.trigon.integrations.exchange.as2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body with its header, as it travels by HTTP. Names of header fields are sought without regard to case.
 *
 * @param headers each field once, in order
 */
record Entity(Map<String, String> headers, byte[] body) {

    Entity {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The field's value without blanks around it; null when it is missing or empty. */
    String header(String name) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        String value = byName.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** As it is kept: header lines, an empty line, the body. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder();
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** Reads what {@link #bytes} wrote. */
    static Entity of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.substring(0, end).split("\r\n")) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        byte[] body = new byte[bytes.length - end - 4];
        System.arraycopy(bytes, end + 4, body, 0, body.length);
        return new Entity(headers, body);
    }
}
