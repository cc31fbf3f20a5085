package io.trigon.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.NoSuchElementException;

/** Reads JSON from a stranger, bounded in size and depth. */
final class JsonTree {
    /** Bytes. */
    static final int LARGEST = 1024 * 1024;

    private static final int DEEPEST = 32;

    /** As many as the smallest double has behind its point, and some more. */
    private static final int DIGITS_MOST = 400;

    private JsonTree() {}

    /**
     * @throws Malformed for what is no JSON, with the line and column
     * @throws TooLarge when the body is larger than a mebibyte
     */
    static JsonValue read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        checkDepth(bytes);
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new Malformed("nothing may follow the JSON value", "");
            }
            checkValues(value);
            return value;
        } catch (NumberFormatException | JsonException | IllegalStateException | NoSuchElementException broken) {
            throw new Malformed("this is not JSON: " + firstLine(broken), "");
        }
    }

    /** Before the parser, which would follow any depth into a full stack. */
    private static void checkDepth(byte[] bytes) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (text) {
                i += b == '\\' ? 1 : 0;
                text = b != '"';
            } else if (b == '"') {
                text = true;
            } else if (b == '[' || b == '{') {
                depth++;
            } else if (b == ']' || b == '}') {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new Malformed("the JSON is nested too deeply", "");
            }
        }
    }

    /** A few characters, such as 1e1000000000, would become gigabytes where they are written out; no database takes U+0000. */
    private static void checkValues(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.keySet().forEach(JsonTree::checkText);
            object.values().forEach(JsonTree::checkValues);
        } else if (value instanceof JsonArray array) {
            array.forEach(JsonTree::checkValues);
        } else if (value instanceof JsonString string) {
            checkText(string.getString());
        } else if (value instanceof JsonNumber number) {
            BigDecimal digits = number.bigDecimalValue();
            boolean sane = digits.precision() <= DIGITS_MOST && Math.abs((long) digits.scale()) <= DIGITS_MOST;
            if (!sane) {
                throw new Malformed("a number has at most " + DIGITS_MOST + " digits", "");
            }
        }
    }

    private static void checkText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Malformed("a text without the character U+0000 is wanted", "");
        }
    }

    private static String firstLine(RuntimeException broken) {
        String message = broken.getMessage() == null ? "unreadable" : broken.getMessage();
        String line = message.lines().findFirst().orElse("unreadable");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
