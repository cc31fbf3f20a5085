package io.trigon.web.epcis;

import io.trigon.domain.care.TrackingLink;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.OwnEvent;
import io.trigon.domain.exchange.epcis.SeenEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/**
 * An event as JSON. One that came is given as it came; what the standard has a repository add is added behind it: the id of one
 * that came without, and when it was recorded.
 */
@ApplicationScoped
public class EventText {
    private TrackingLink links;

    protected EventText() {}

    @Inject
    public EventText(TrackingLink links) {
        this.links = links;
    }

    /** @param contexts takes in what the event's prefixes go by */
    String of(SeenEvent event, Contexts contexts) {
        return event instanceof SeenEvent.Own own
                ? of(own.event())
                : of(((SeenEvent.Captured) event).event(), contexts);
    }

    private static String of(KeptEvent event, Contexts contexts) {
        String json = event.json();
        StringBuilder more = new StringBuilder();
        boolean whole = event.context() == null || json.contains("\"@context\"") || contexts.takeIn(event.context());
        if (!whole) {
            more.append(",\"@context\":").append(event.context());
        }
        if (!event.isIdentified()) {
            more.append(",\"eventID\":").append(Json.createValue(event.eventId()));
        }
        more.append(",\"recordTime\":\"").append(event.recordTime()).append("\"}");
        String bare = withoutRecordTime(json).stripTrailing();
        return bare.substring(0, bare.length() - 1) + more;
    }

    /** A time of recording that came was another repository's: the standard has it passed over. */
    private static String withoutRecordTime(String json) {
        if (!json.contains("\"recordTime\"")) {
            return json;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.containsKey("recordTime")
                    ? Json.createObjectBuilder(object)
                            .remove("recordTime")
                            .build()
                            .toString()
                    : json;
        }
    }

    private String of(OwnEvent event) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "ObjectEvent")
                .add("eventID", event.eventId())
                .add("action", "OBSERVE")
                .add("eventTime", event.at().toString())
                .add("eventTimeZoneOffset", offset(event))
                .add("recordTime", event.recordedAt().toString());
        if (event.bizStep() != null) {
            json.add("bizStep", event.bizStep());
        }
        if (event.disposition() != null) {
            json.add("disposition", event.disposition());
        }
        json.add("epcList", things(event));
        if (event.gln() != null) {
            json.add("readPoint", Json.createObjectBuilder().add("id", "https://id.gs1.org/414/" + event.gln()));
        }
        if (!event.bills().isEmpty()) {
            json.add("bizTransactionList", bills(event));
        }
        return json.build().toString();
    }

    private static String offset(OwnEvent event) {
        ZoneOffset offset = event.zone().getRules().getOffset(event.at());
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId().substring(0, 6);
    }

    /** A shipment without labelled units is named as a whole, by its tracking page. */
    private JsonArrayBuilder things(OwnEvent event) {
        JsonArrayBuilder things = Json.createArrayBuilder();
        event.units().forEach(unit -> things.add("https://id.gs1.org/00/" + unit));
        return event.units().isEmpty() ? things.add(links.name(event.trackingNumber())) : things;
    }

    private static JsonArrayBuilder bills(OwnEvent event) {
        JsonArrayBuilder bills = Json.createArrayBuilder();
        for (OwnEvent.Bill bill : event.bills()) {
            String number =
                    URLEncoder.encode(bill.number(), StandardCharsets.UTF_8).replace("+", "%20");
            bills.add(Json.createObjectBuilder()
                    .add("type", "bol")
                    .add("bizTransaction", "urn:epcglobal:cbv:bt:" + bill.gln() + ":" + number));
        }
        return bills;
    }
}
