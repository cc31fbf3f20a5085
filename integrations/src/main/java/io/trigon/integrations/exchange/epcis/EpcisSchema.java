package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Our schema of EPCIS 2.0. It refers to nothing outside of itself, and nothing outside is ever fetched. */
final class EpcisSchema {
    /** The envelopes and events that stand in it. */
    static final Set<String> ENVELOPES = Set.of("EPCISDocument", "EPCISQueryDocument");

    static final Set<String> EVENTS =
            Set.of("ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent", "AssociationEvent");

    private static final String FILE = "epcis-2.0.schema.json";

    private final JsonNode text;
    private final Map<String, JsonSchema> schemas = new TreeMap<>();

    EpcisSchema() {
        this.text = load();
        String iri = text.get("$id").asText();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V7,
                builder -> builder.schemaLoaders(loaders ->
                        loaders.schemas(Map.of(iri, text.toString())).add(DisallowSchemaLoader.getInstance())));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        ENVELOPES.forEach(name -> schemas.put(name, schema(factory, iri, name, config)));
        EVENTS.forEach(name -> schemas.put(name, schema(factory, iri, name, config)));
    }

    private static JsonSchema schema(
            JsonSchemaFactory factory, String iri, String name, SchemaValidatorsConfig config) {
        JsonSchema schema = factory.getSchema(SchemaLocation.of(iri + "#/definitions/" + name), config);
        schema.initializeValidators();
        return schema;
    }

    private static JsonNode load() {
        try (InputStream file = EpcisSchema.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether nothing is wrong.
     *
     * @param name of the envelope or the event
     * @param pointer to the node in its document
     * @param event its number; -1 for an envelope
     */
    boolean check(String name, JsonNode node, String pointer, int event, Faults faults) {
        var messages = schemas.get(name).validate(node);
        if (!messages.isEmpty()) {
            new Violations(text, name, pointer, event, faults).tell(messages);
        }
        return messages.isEmpty();
    }
}
