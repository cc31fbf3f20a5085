package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.exchange.epcis.EventInside;
import io.trigon.domain.exchange.epcis.EventInside.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks for a field in the places of an event where it may stand. */
final class InsideSearch {
    private static final List<String> QUANTITIES =
            List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList");

    private final JsonNode event;
    private final Prefixes prefixes;
    private final EventInside condition;
    private final InsideValue value;

    InsideSearch(JsonNode event, Prefixes prefixes, EventInside condition) {
        this.event = event;
        this.prefixes = prefixes;
        this.condition = condition;
        this.value = new InsideValue(condition);
    }

    boolean finds() {
        return condition.places().stream()
                .flatMap(this::objects)
                .filter(this::saysTheUnit)
                .flatMap(object -> condition.inner() ? below(object) : here(object))
                .anyMatch(value::fits);
    }

    private Stream<JsonNode> objects(Place place) {
        return switch (place) {
            case EVENT -> Stream.of(event);
            case ILMD -> object(event, "ilmd");
            case ERROR_DECLARATION -> object(event, "errorDeclaration");
            case READ_POINT -> object(event, "readPoint");
            case BIZ_LOCATION -> object(event, "bizLocation");
            case SENSOR_ELEMENT -> each(event.path("sensorElementList"));
            case SENSOR_METADATA -> objects(Place.SENSOR_ELEMENT).flatMap(one -> object(one, "sensorMetadata"));
            case SENSOR_REPORT -> objects(Place.SENSOR_ELEMENT).flatMap(one -> each(one.path("sensorReport")));
            case QUANTITY -> QUANTITIES.stream().flatMap(list -> each(event.path(list)));
        };
    }

    private static Stream<JsonNode> object(JsonNode from, String name) {
        return from.path(name).isObject() ? Stream.of(from.get(name)) : Stream.empty();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    private boolean saysTheUnit(JsonNode object) {
        return condition.unit() == null
                || condition.unit().equals(object.path("uom").asText(""));
    }

    /** The fields of that name in an object itself. */
    private Stream<JsonNode> here(JsonNode object) {
        return object.properties().stream().filter(this::isMeant).map(Map.Entry::getValue);
    }

    /** Those below fields of others: what stands in the standard's own fields is no extension. */
    private Stream<JsonNode> below(JsonNode object) {
        return object.properties().stream()
                .filter(field -> field.getKey().indexOf(':') > 0)
                .flatMap(field -> within(field.getValue()));
    }

    private Stream<JsonNode> within(JsonNode node) {
        if (node.isArray()) {
            return each(node).flatMap(this::within);
        }
        return Stream.concat(here(node), node.properties().stream().flatMap(field -> within(field.getValue())));
    }

    private boolean isMeant(Map.Entry<String, JsonNode> field) {
        String name = condition.name();
        return field.getKey().equals(name)
                || bare(prefixes.written(field.getKey())).equals(bare(name));
    }

    /** A namespace and a name are joined with a number sign by some, and without by others. */
    private static String bare(String name) {
        int sign = name.lastIndexOf('#');
        return sign < 0 ? name : name.substring(0, sign) + name.substring(sign + 1);
    }
}
