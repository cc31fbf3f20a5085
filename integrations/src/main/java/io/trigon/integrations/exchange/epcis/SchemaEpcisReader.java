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

    private static final EpcisSchema SCHEMA = new EpcisSchema();
    private static final JsonText TEXT = new JsonText(LIMITS);

    @Override
    public EpcisReading read(byte[] content) {
        Faults faults = new Faults(LIMITS.faults());
        if (content.length > LIMITS.bytes()) {
            faults.add("epcis-too-large", "", content.length + " bytes", "at most " + LIMITS.bytes() + " bytes", -1);
            return refused(faults);
        }
        if (Beginning.of(content) == Beginning.XML) {
            return xml(content, faults);
        }
        JsonNode root = TEXT.read(content, faults);
        return root == null ? refused(faults) : translated(root, faults);
    }

    private EpcisReading xml(byte[] content, Faults faults) {
        XmlNode root = XmlTree.read(content, LIMITS, faults);
        if (root == null) {
            return refused(faults);
        }
        Lines lines = new Lines();
        JsonNode json = new XmlDocument(lines).json(root);
        EpcisReading reading = translated(json, faults);
        return new EpcisReading(
                reading.document(),
                reading.numbers(),
                reading.count(),
                reading.faults().stream().map(f -> lines.told(f, json)).toList());
    }

    private EpcisReading translated(JsonNode root, Faults faults) {
        return new DocumentTranslator(SCHEMA, LIMITS, TEXT, faults).translate(root);
    }

    private static EpcisReading refused(Faults faults) {
        return new EpcisReading(null, List.of(), 0, faults.list());
    }
}
