package io.trigon.domain.exchange;

import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.party.Address;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An invoice or credit note of ours as its payer gets it.
 *
 * @param credits the number of the invoice that a credit note takes back; null for an invoice
 * @param reason why it is credited, in words; null for an invoice
 * @param load the payer's own number of the load; null when it is not of its making
 * @param references other numbers that the payer knows, the best first
 * @param contract the number of the contract; null when none says the price
 * @param deliveredAt null when the goods came back
 * @param zone of the place of delivery; null when it is not known
 * @param weight null when that of a unit is not known
 * @param charges amounts above zero, of a credit note too; they add up to the total
 */
public record InvoiceCopy(
        String number,
        String credits,
        String reason,
        LocalDate issuedOn,
        LocalDate dueOn,
        String trackingNumber,
        String load,
        List<Reference> references,
        String contract,
        Instant deliveredAt,
        ZoneId zone,
        Paying paying,
        Place payer,
        Place shipper,
        Place consignee,
        int pieces,
        Weight weight,
        List<Charge> charges,
        Money total)
        implements Saying {

    /** Which of the parties pays. */
    public enum Paying {
        SHIPPER,
        CONSIGNEE,
        ANOTHER
    }

    /** A party; the number and the address may be null. */
    public record Place(String name, String gln, Address address) {}

    public InvoiceCopy {
        references = List.copyOf(references);
        charges = List.copyOf(charges);
    }

    public boolean isCreditNote() {
        return credits != null;
    }
}
