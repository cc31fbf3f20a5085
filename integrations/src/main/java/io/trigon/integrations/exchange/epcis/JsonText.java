package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** JSON as text and as a tree: within bounds, names once in an object, and numbers with the digits they came with. */
final class JsonText {
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final ObjectMapper mapper;

    JsonText(EpcisLimits limits) {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxDocumentLength(limits.bytes())
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.text())
                .maxNameLength(limits.name())
                .maxNumberLength(limits.number())
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Null when it can't be read: the fault is told then. */
    JsonNode read(byte[] content, Faults faults) {
        try (JsonParser parser = mapper.createParser(content)) {
            return read(parser, faults);
        } catch (IOException e) {
            faults.add("epcis-unreadable", "", "", "text of JSON in UTF-8", -1);
            return null;
        }
    }

    private JsonNode read(JsonParser parser, Faults faults) {
        try {
            JsonNode root = mapper.readTree(parser);
            if (root == null || root.isMissingNode() || parser.nextToken() != null) {
                faults.add("epcis-unreadable", "", at(parser), "one JSON object, and nothing behind it", -1);
                return null;
            }
            return root;
        } catch (StreamConstraintsException e) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            faults.add("epcis-too-large", pointer, at(parser), "less: " + e.getOriginalMessage(), -1);
        } catch (JsonProcessingException e) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            faults.add("epcis-unreadable", pointer, at(parser), "JSON: " + Faults.shown(e.getOriginalMessage()), -1);
        } catch (NumberFormatException e) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            faults.add("epcis-unreadable", pointer, at(parser), "a number that can be reckoned with", -1);
        } catch (IOException e) {
            faults.add("epcis-unreadable", "", at(parser), "text of JSON in UTF-8", -1);
        }
        return null;
    }

    private static String at(JsonParser parser) {
        var place = parser.currentLocation();
        return "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Text that says the same; what no database could keep is escaped. */
    String write(JsonNode node) {
        try {
            String text = mapper.writeValueAsString(node);
            return LONE_SURROGATE.matcher(text).find()
                    ? mapper.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(node)
                    : text;
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
