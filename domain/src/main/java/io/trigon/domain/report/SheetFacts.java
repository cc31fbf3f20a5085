package io.trigon.domain.report;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.Party;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.StopKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sheets say about a shipment, as text: parties, addresses, and times in the zone of the place of delivery. */
final class SheetFacts {
    private final ShipmentView shipment;
    private final DateTimeFormatter time;

    /** Times are written as the language writes them, with how far they are from UTC: CST is a zone of China, and of the US. */
    SheetFacts(ShipmentView shipment, Locale language) {
        this.shipment = shipment;
        this.time = times(language)
                .append(DateTimeFormatter.ofPattern(" O", language))
                .toFormatter(language);
    }

    /** The name of the first party of one of the roles; "" when there is none. */
    String name(String role) {
        return shipment.parties().stream()
                .filter(p -> role.equalsIgnoreCase(p.role()))
                .map(Party::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    String pickupAddress() {
        return address(stop(StopKind.PICKUP));
    }

    String deliveryAddress() {
        return address(stop(StopKind.DELIVERY));
    }

    ZoneId zone() {
        StopView to = stop(StopKind.DELIVERY);
        return to == null || to.zone() == null ? ZoneOffset.UTC : ZoneId.of(to.zone());
    }

    /** "" for null. */
    String time(Instant at) {
        return at == null ? "" : time.format(at.atZone(zone()));
    }

    /** When it happened last, as far as nobody doubts it; null when it didn't. */
    Instant last(MilestoneCode code) {
        return shipment.milestones().stream()
                .filter(m -> m.code() == code && m.doubt() == null)
                .map(MilestoneView::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Instant first(MilestoneCode... codes) {
        return Stream.of(codes)
                .map(this::last)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Date and time of day without a zone. */
    static DateTimeFormatterBuilder times(Locale language) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, FormatStyle.SHORT, IsoChronology.INSTANCE, language);
        return new DateTimeFormatterBuilder().appendPattern(pattern);
    }

    private StopView stop(StopKind kind) {
        return shipment.stops().stream()
                .filter(s -> s.kind() == kind)
                .reduce((a, b) -> kind == StopKind.PICKUP ? a : b)
                .orElse(null);
    }

    private static String address(StopView stop) {
        if (stop == null) {
            return "";
        }
        String town = Stream.of(stop.postalCode(), stop.city(), stop.region())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(stop.name(), stop.street(), town, stop.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
