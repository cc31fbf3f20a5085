package io.trigon.integrations.sample;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code world/shipments.csv} and what belongs to it as stories that can be played. */
final class SampleShipments {
    /** The partner in the tender keys of samples; no trading partner of this name exists. */
    static final String PARTNER = "SAMPLE";

    private final SampleFolder folder;
    private final SampleTime time;
    private final SampleSites sites;
    private SampleRoads roads;

    SampleShipments(SampleFolder folder, SampleTime time) {
        this.folder = folder;
        this.time = time;
        this.sites = new SampleSites(folder);
    }

    /** All stories in the order of the file. */
    List<SampleStory> stories() {
        Map<String, List<SampleRow>> units = byShipment("world/units.csv");
        Map<String, List<SampleRow>> milestones = byShipment("world/milestones.csv");
        Map<String, List<SampleRow>> proofs = byShipment("world/proofs.csv");
        return folder.rows("world/shipments.csv").stream()
                .map(row -> story(row, units, milestones, proofs))
                .toList();
    }

    private Map<String, List<SampleRow>> byShipment(String file) {
        return folder.rows(file).stream()
                .collect(Collectors.groupingBy(row -> row.must("shipment"), LinkedHashMap::new, Collectors.toList()));
    }

    private SampleStory story(
            SampleRow row,
            Map<String, List<SampleRow>> units,
            Map<String, List<SampleRow>> milestones,
            Map<String, List<SampleRow>> proofs) {
        String number = row.must("shipment");
        ZoneId from = row.must("from_site", sites::zone);
        ZoneId to = row.must("to_site", sites::zone);
        Instant booked = row.must("booked", text -> time.instant(text, from));
        Tender tender = tender(row, units.getOrDefault(number, List.of()), booked);
        List<SampleRow> happened = milestones.getOrDefault(number, List.of());
        SampleWhen when = new SampleWhen(time, () -> trip(row, happened, from));
        List<SampleStory.Event> events = happened.stream()
                .map(m -> SampleStory.event(m, m.must("at", text -> when.instant(text, zoneOf(m, from, to))), time, to))
                .toList();
        SampleStory.Signature signature = proofs.getOrDefault(number, List.of()).stream()
                .findFirst()
                .map(p -> new SampleStory.Signature(
                        p.must("signed_by"), p.must("signed_at", text -> when.instant(text, to)), p.get("remark")))
                .orElse(null);
        return new SampleStory(tender, events, signature);
    }

    private SampleTrip trip(SampleRow row, List<SampleRow> happened, ZoneId from) {
        Instant left = happened.stream()
                .filter(m -> MilestoneCode.DEPARTED_PICKUP.name().equals(m.get("code")))
                .map(m -> m.must("at", text -> time.instant(text, from)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it never left"));
        return roads().trip(row, left);
    }

    /** A folder whose times need no roads may have none. */
    private SampleRoads roads() {
        if (roads == null) {
            roads = new SampleRoads(folder, sites);
        }
        return roads;
    }

    private static ZoneId zoneOf(SampleRow milestone, ZoneId from, ZoneId to) {
        return "2".equals(milestone.get("stop")) ? to : from;
    }

    private Tender tender(SampleRow row, List<SampleRow> units, Instant booked) {
        PartyCard shipper = row.must("from_site", sites::card);
        PartyCard consignee = row.must("to_site", sites::card);
        return new Tender(
                PARTNER,
                row.must("shipment"),
                shipper,
                consignee,
                row.get("bill_to", name -> PartyCard.named(name, null)),
                row.get("carrier", name -> PartyCard.named(name, null)),
                row.get("equipment"),
                row.get("mode", ServiceMode::valueOf),
                List.of(
                        stop(StopKind.PICKUP, shipper, row, "pickup"),
                        stop(StopKind.DELIVERY, consignee, row, "delivery")),
                units.stream().map(SampleShipments::unit).toList(),
                references(row),
                booked,
                null,
                null);
    }

    private Tender.StopPlan stop(StopKind kind, PartyCard place, SampleRow row, String window) {
        Instant from = row.must(window + "_from", text -> time.instant(text, place.zone()));
        Instant to = row.must(window + "_to", text -> time.instant(text, place.zone()));
        return new Tender.StopPlan(kind, place, TimeWindow.of(from, to), place.zone());
    }

    private static List<Reference> references(SampleRow row) {
        return Stream.of(
                        reference("SI", row, "shipment"),
                        reference("PO", row, "purchase_order"),
                        reference("BM", row, "bill_of_lading"))
                .filter(r -> r.value() != null)
                .toList();
    }

    private static Reference reference(String qualifier, SampleRow row, String column) {
        return new Reference(qualifier, row.get(column));
    }

    private static Tender.UnitPlan unit(SampleRow row) {
        return new Tender.UnitPlan(
                row.get("sscc", Sscc::of),
                row.get("packaging"),
                row.must("pieces", Integer::valueOf),
                row.get("weight_kg", kg -> Weight.of(new BigDecimal(kg), Weight.Unit.KGM)),
                row.get("description"));
    }
}
