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
        JsonNode json = json(root, lines, faults);
        if (json == null) {
            return refused(faults);
        }
        EpcisReading reading = translated(json, faults);
        return new EpcisReading(
                reading.document(),
                reading.numbers(),
                reading.count(),
                reading.faults().stream().map(f -> lines.told(f, json)).toList());
    }

    /** Null when it asks for more than is reckoned: the fault is told then. */
    private static JsonNode json(XmlNode root, Lines lines, Faults faults) {
        try {
            return new XmlDocument(lines).json(root);
        } catch (Namespaces.TooMany e) {
            faults.add("epcis-too-large", "", "namespaces under one prefix", "less", -1);
            return null;
        }
    }

    private EpcisReading translated(JsonNode root, Faults faults) {
        return new DocumentTranslator(SCHEMA, LIMITS, TEXT, faults).translate(root);
    }

    private static EpcisReading refused(Faults faults) {
        return new EpcisReading(null, List.of(), 0, faults.list());
    }
}
