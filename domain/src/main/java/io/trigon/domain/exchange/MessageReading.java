package io.trigon.domain.exchange;

import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.shipment.GoodsAnnouncement;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a stored message says, in our own words.
 *
 * @param messageType kinds found in it, such as {@code 204} or {@code 204 214}
 * @param controlNumber the sender's number of the message
 * @param rejections why parts of it (or all) are refused by our acknowledgement
 * @param flaws what keeps parts of it from having an effect until a person looked
 * @param acknowledgements to be sent whatever becomes of the parts
 * @param parts what it asks for or tells, in its order
 * @param objecting how its sender is told of a part that could not be taken
 * @param rehearsed what it would ask for or tell, were it not marked as a test: answered, and without effect
 * @param test whether all of it is a test
 * @param numbers control numbers of its interchanges that count as used once it is worked on
 */
public record MessageReading(
        String messageType,
        String controlNumber,
        List<Flaw> rejections,
        List<Flaw> flaws,
        List<Draft> acknowledgements,
        List<Part> parts,
        Objecting objecting,
        List<Part> rehearsed,
        boolean test,
        List<ControlNumbers.Used> numbers) {

    /** Says nothing. */
    public static final Objecting NONE = (part, flaw) -> Optional.empty();

    public MessageReading {
        rejections = List.copyOf(rejections);
        flaws = List.copyOf(flaws);
        acknowledgements = List.copyOf(acknowledgements);
        parts = List.copyOf(parts);
        rehearsed = List.copyOf(rehearsed);
        numbers = List.copyOf(numbers);
    }

    /** No test, and no number to be kept. */
    public MessageReading(
            String messageType,
            String controlNumber,
            List<Flaw> rejections,
            List<Flaw> flaws,
            List<Draft> acknowledgements,
            List<Part> parts,
            Objecting objecting) {
        this(
                messageType,
                controlNumber,
                rejections,
                flaws,
                acknowledgements,
                parts,
                objecting,
                List.of(),
                false,
                List.of());
    }

    /** One to whose parts nothing is objected in words of its syntax. */
    public MessageReading(
            String messageType,
            String controlNumber,
            List<Flaw> rejections,
            List<Flaw> flaws,
            List<Draft> acknowledgements,
            List<Part> parts) {
        this(messageType, controlNumber, rejections, flaws, acknowledgements, parts, NONE);
    }

    /** The same as a test: of a partner that is not live yet. */
    public MessageReading asTest() {
        List<Part> all = Stream.concat(parts.stream(), rehearsed.stream()).toList();
        return new MessageReading(
                messageType, controlNumber, rejections, flaws, acknowledgements, List.of(), NONE, all, true, List.of());
    }

    /** The same with other flaws and parts. */
    MessageReading with(List<Flaw> otherFlaws, List<Part> otherParts) {
        return new MessageReading(
                messageType,
                controlNumber,
                rejections,
                otherFlaws,
                acknowledgements,
                otherParts,
                otherParts.size() == parts.size() ? objecting : NONE,
                rehearsed,
                test,
                numbers);
    }

    /**
     * Something wrong.
     *
     * @param code stable, translated by the pages
     * @param detail particulars: {@code key=value} pairs, separated by semicolons
     */
    public record Flaw(String code, String detail) {}

    /** An answer that lacks only its number and its time; equal calls give equal bytes. */
    public interface Draft {
        /** {@code 997}, {@code 990}. */
        String messageType();

        byte[] write(long controlNumber, Instant at);

        /** The number of the document in it, by which its receiver's application speaks of it; null when it has none but ours. */
        default String document() {
            return null;
        }
    }

    /** Writes to the sender why a part was not taken. */
    @FunctionalInterface
    public interface Objecting {
        /** Empty when the syntax has no such answer, or when the sender could do nothing about it. */
        Optional<Draft> to(int part, Flaw flaw);
    }

    /** Something a message asks for or tells. */
    public sealed interface Part
            permits Acknowledged, Tendered, Withdrawn, StatusReport, TenderAnswered, Announced, Invoiced, Observed {}

    /** Writes the answer to a tender. */
    @FunctionalInterface
    public interface Answering {
        /**
         * @param trackingNumber ours, empty when declined
         * @param reason why it is declined, in words; empty when accepted
         * @return null when the message that tendered awaits no such answer
         */
        Draft answer(boolean accepted, String trackingNumber, String reason);
    }

    /**
     * A load is offered.
     *
     * @param change whether it is said to replace an earlier offer of the same load
     */
    public record Tendered(Tender tender, boolean change, Answering answering) implements Part {}

    /**
     * An offered load is called off.
     *
     * @param kind by which kind of order it is called off: that by which it was asked for
     * @param load the sender's own number of it
     */
    public record Withdrawn(OrderKind kind, String load, String evidence) implements Part {}

    /**
     * A carrier answers a load that we tendered to it.
     *
     * @param load our number of it
     * @param reason the carrier's own, in words; null when it gave none
     */
    public record TenderAnswered(String load, boolean accepted, String reason, String evidence) implements Part {}

    /** Goods are said to be on their way. */
    public record Announced(GoodsAnnouncement announcement) implements Part {}

    /** A carrier asks for its money. */
    public record Invoiced(FreightBillReport bill) implements Part {}

    /**
     * Somebody observed things: an event of EPCIS.
     *
     * @param number of the event in its message, 0 for the first
     * @param whole whether nothing in its message was wrong; else it counts only when its sender wants what can be had
     */
    public record Observed(ObservedEvent event, int number, boolean whole) implements Part {}

    /** What a receiver says of a message of ours. RECEIVED: that it came, and nothing of what is in it. */
    public enum Verdict {
        RECEIVED,
        ACCEPTED,
        WITH_ERRORS,
        REJECTED
    }

    /**
     * The receiver of a message of ours acknowledges it.
     *
     * @param kind {@code TA1}, {@code 997}, {@code 999}, {@code CONTRL}, {@code APERAK}
     * @param interchange our number of the interchange; null when the group is named instead
     * @param group our number of the group; null when the interchange is named
     * @param document the number of a document of ours, when that is named and neither interchange nor group; else null
     * @param why what is wrong with it, as the receiver says it; null when nothing is
     */
    public record Acknowledged(
            String kind,
            String interchange,
            String group,
            String document,
            Verdict verdict,
            String why,
            String evidence)
            implements Part {}
}
