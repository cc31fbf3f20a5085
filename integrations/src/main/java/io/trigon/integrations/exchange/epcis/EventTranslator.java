package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEpc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.ObservedQuantity;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.shipment.epcis.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns an event that the schema lets pass into an observed event. */
final class EventTranslator {
    private static final int DIGITS = 30;

    private final JsonNode event;
    private final Prefixes prefixes;

    private EventTranslator(JsonNode event, Prefixes prefixes) {
        this.event = event;
        this.prefixes = prefixes;
    }

    /** @throws Misread for a time or a number that has the form and is none */
    static ObservedEvent translate(JsonNode event, Prefixes prefixes, String json, String context) {
        return new EventTranslator(event, prefixes).translate(json, context);
    }

    private ObservedEvent translate(String json, String context) {
        JsonNode lasting = event.path("persistentDisposition");
        String id = text(event, "eventID");
        return new ObservedEvent(
                EventType.named(text(event, "type")).orElseThrow(),
                id == null ? EventHash.of(event, prefixes) : id,
                id != null,
                event.has("action") && !isTransformation() ? EventAction.valueOf(text(event, "action")) : null,
                time("/eventTime"),
                ZoneOffset.of(text(event, "eventTimeZoneOffset")),
                word(Vocabulary.BIZ_STEP, event, "bizStep"),
                word(Vocabulary.DISPOSITION, event, "disposition"),
                words(Vocabulary.DISPOSITION, lasting.path("set")),
                words(Vocabulary.DISPOSITION, lasting.path("unset")),
                id(event.path("readPoint"), "id"),
                id(event.path("bizLocation"), "id"),
                text(event, "transformationID"),
                epcs(),
                quantities(),
                typed("bizTransactionList", "bizTransaction", Vocabulary.BIZ_TRANSACTION_TYPE),
                typed("sourceList", "source", Vocabulary.SOURCE_DEST_TYPE),
                typed("destinationList", "destination", Vocabulary.SOURCE_DEST_TYPE),
                event.has("errorDeclaration") ? error(event.get("errorDeclaration")) : null,
                json,
                context);
    }

    private boolean isTransformation() {
        return EventType.TRANSFORMATION.word().equals(text(event, "type"));
    }

    private List<ObservedEpc> epcs() {
        List<ObservedEpc> epcs = new ArrayList<>();
        for (EpcRole role : EpcRole.values()) {
            JsonNode field = event.path(role.field());
            if (field.isTextual()) {
                epcs.add(new ObservedEpc(role, id(field.textValue())));
            }
            for (JsonNode epc : field) {
                epcs.add(new ObservedEpc(role, id(epc.textValue())));
            }
        }
        return epcs;
    }

    private List<ObservedQuantity> quantities() {
        List<ObservedQuantity> quantities = new ArrayList<>();
        for (EpcRole role : EpcRole.values()) {
            int number = 0;
            for (JsonNode one : role.quantityField() == null ? event.path("") : event.path(role.quantityField())) {
                String pointer = "/" + role.quantityField() + "/" + number++ + "/quantity";
                quantities.add(new ObservedQuantity(
                        role, id(one, "epcClass"), number(pointer, one.get("quantity")), text(one, "uom")));
            }
        }
        return quantities;
    }

    private static BigDecimal number(String pointer, JsonNode number) {
        if (number == null) {
            return null;
        }
        BigDecimal value = number.decimalValue();
        boolean sane = value.precision() <= DIGITS && Math.abs(value.scale()) <= DIGITS && value.signum() >= 0;
        if (!sane) {
            throw new Misread(
                    pointer, number.asText(), "a number that isn't negative, of at most " + DIGITS + " digits");
        }
        return value;
    }

    private List<TypedId> typed(String list, String field, Vocabulary types) {
        List<TypedId> typed = new ArrayList<>();
        event.path(list).forEach(one -> typed.add(new TypedId(word(types, one, "type"), id(one, field))));
        return typed;
    }

    private ErrorDeclaration error(JsonNode declaration) {
        List<String> corrections = new ArrayList<>();
        declaration.path("correctiveEventIDs").forEach(id -> corrections.add(id.textValue()));
        return new ErrorDeclaration(
                time("/errorDeclaration/declarationTime"),
                word(Vocabulary.ERROR_REASON, declaration, "reason"),
                corrections);
    }

    private Instant time(String pointer) {
        String text = event.at(pointer).textValue();
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (java.time.DateTimeException wrong) {
            throw new Misread(pointer, text, "a day that the calendar has");
        }
    }

    private String word(Vocabulary vocabulary, JsonNode holder, String field) {
        String word = text(holder, field);
        return word == null ? null : vocabulary.normal(prefixes.written(word));
    }

    private List<String> words(Vocabulary vocabulary, JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(vocabulary.normal(prefixes.written(word.textValue()))));
        return words;
    }

    private EpcisId id(JsonNode holder, String field) {
        String raw = text(holder, field);
        return raw == null ? null : id(raw);
    }

    private EpcisId id(String raw) {
        return EpcisId.of(raw, prefixes.written(raw));
    }

    private static String text(JsonNode holder, String field) {
        return holder.path(field).textValue();
    }

    /** What has the form of a value, and is none. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String pointer;
        private final String found;

        Misread(String pointer, String found, String expected) {
            super(expected);
            this.pointer = pointer;
            this.found = found;
        }

        String pointer() {
            return pointer;
        }

        String found() {
            return found;
        }
    }
}
