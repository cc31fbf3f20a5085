package io.trigon.domain.exchange;

import io.trigon.domain.shipment.TrackingNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which a carrier knows what we offered it: the shipment's own and a count. It comes back in whatever the
 * carrier says of the load later, its statuses and its bill.
 */
final class OfferNumber {
    private static final Pattern FORM = Pattern.compile("([0-9A-Z]+)-\\d{1,3}");

    private OfferNumber() {}

    static String of(TrackingNumber number, int count) {
        return number.value() + "-" + count;
    }

    /** The tracking number in a reference that is a number of ours; any other reference as it is. */
    static String shipmentIn(String reference) {
        Matcher offer = FORM.matcher(reference);
        return offer.matches()
                ? TrackingNumber.read(offer.group(1)).map(TrackingNumber::value).orElse(reference)
                : reference;
    }
}
