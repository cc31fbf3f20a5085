package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.shipment.epcis.EpcisReader;
import io.trigon.domain.shipment.epcis.EpcisReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads JSON, and XML as the JSON that says the same. */
@ApplicationScoped
public class SchemaEpcisReader implements EpcisReader {
    private static final EpcisLimits LIMITS = EpcisLimits.STANDARD;

    private final EpcisSchema schema = new EpcisSchema();
    private final JsonText text = new JsonText(LIMITS);

    @Override
    public EpcisReading read(byte[] content) {
        Faults faults = new Faults(LIMITS.faults());
        if (content.length > LIMITS.bytes()) {
            faults.add("epcis-too-large", "", content.length + " bytes", "at most " + LIMITS.bytes() + " bytes", -1);
            return new EpcisReading(null, List.of(), 0, faults.list());
        }
        JsonNode root = text.read(content, faults);
        return root == null
                ? new EpcisReading(null, List.of(), 0, faults.list())
                : new DocumentTranslator(schema, LIMITS, text, faults).translate(root);
    }
}
