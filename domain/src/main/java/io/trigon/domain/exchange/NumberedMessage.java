package io.trigon.domain.exchange;

import static java.util.stream.Collectors.toList;

import io.trigon.domain.exchange.MessageReading.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a partner gets, under the next number of its counter: numbered last, as the counter is held until commit.
 *
 * @param answersId the message that it answers; null for none
 * @param trackingNumber of the shipment that it is about; null for none
 * @param ackMinutes within which the partner is to acknowledge it; null when it need not
 */
record NumberedMessage(
        String partnerId,
        OutboundMessage.Way way,
        Draft draft,
        Long answersId,
        String trackingNumber,
        Integer ackMinutes) {
    private static final String COUNTER = "ISA";

    /** Draws the number and writes the file, which is still to be put into the outbox. */
    OutboundMessage draw(TradingPartners partners, Instant now) {
        return written(partners.nextControlNumber(partnerId, COUNTER), now);
    }

    /** The same of many, each partner's in their order; each counter is touched but once. */
    static List<OutboundMessage> drawAll(List<NumberedMessage> messages, TradingPartners partners, Instant now) {
        Map<String, List<NumberedMessage>> byPartner =
                messages.stream().collect(Collectors.groupingBy(NumberedMessage::partnerId, TreeMap::new, toList()));
        List<OutboundMessage> drawn = new ArrayList<>();
        byPartner.forEach((partner, those) -> {
            long number = partners.nextControlNumbers(partner, COUNTER, those.size());
            for (NumberedMessage one : those) {
                drawn.add(one.written(number++, now));
            }
        });
        return drawn;
    }

    private OutboundMessage written(long number, Instant now) {
        String fileName = "%s-%09d.edi".formatted(draft.messageType(), number);
        OutboundMessage message = OutboundMessage.file(
                        partnerId, fileName, draft.messageType(), draft.write(number, now), answersId, now)
                .by(way)
                .numbered("%09d".formatted(number), String.valueOf(number))
                .about(trackingNumber)
                .holding(draft.document());
        return ackMinutes == null ? message : message.acknowledgedBy(now.plus(Duration.ofMinutes(ackMinutes)));
    }
}
