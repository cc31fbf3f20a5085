package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.ControlNumbers;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.edifact.EdifactFile;
import io.trigon.integrations.exchange.edifact.EdifactFrame;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import io.trigon.integrations.exchange.edifact.EdifactReader;
import io.trigon.integrations.exchange.edifact.Refusal;
import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads EDIFACT for the exchange: frames, checks who speaks to whom, and lets each interchange be translated. */
@ApplicationScoped
@Typed(EdifactMessageReader.class)
public class EdifactMessageReader implements MessageReader {

    private static final X12Limits LIMITS = X12Limits.STANDARD;

    private final EdifactReader reader = new EdifactReader(LIMITS);
    private OurEdifactAddress us;
    private Agreements agreements;
    private ControlNumbers numbers;

    protected EdifactMessageReader() {}

    @Inject
    public EdifactMessageReader(OurEdifactAddress us, Agreements agreements, ControlNumbers numbers) {
        this.us = us;
        this.agreements = agreements;
        this.numbers = numbers;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        EdifactFile file = EdifactFraming.cut(message.content(), LIMITS);
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), ZoneOffset.UTC);
        List<Agreement> agreed = agreements.inForce(partner.partnerId(), Direction.IN, day);
        EdifactReading reading = new EdifactReading(us, partner, message, Terms.of(agreements, partner, message));
        String flaw = flaw(file.shape());
        boolean unended = file.shape() == Shape.UNFINISHED;
        Map<EdifactFrame, EdifactInterchange> read = new LinkedHashMap<>();
        file.frames().forEach(frame -> read.put(frame, reader.read(frame)));
        UsedBefore used = new UsedBefore(
                numbers,
                message,
                "UNB",
                read.values().stream().map(EdifactInterchange::controlNumber).toList());
        read.forEach((frame, interchange) -> {
            boolean last = unended && frame.offset() == file.flawOffset();
            EdifactInterchange judged = judged(interchange, frame, used);
            take(judged, reading, partner, agreed, last ? flaw : "edifact-interchange-refused");
            if (judged.refusals().isEmpty() && !judged.test() && isFrom(partner, judged)) {
                used.use(judged.controlNumber(), bytes(frame));
            }
        });
        boolean told = unended && !file.frames().isEmpty();
        if (flaw != null && !told) {
            reading.refuse(null, new Flaw(flaw, "offset=" + file.flawOffset()));
        }
        return reading.result(used.firstUses());
    }

    /** Refused when its number was used for something else before. */
    private static EdifactInterchange judged(EdifactInterchange interchange, EdifactFrame frame, UsedBefore used) {
        boolean again = interchange.refusals().isEmpty()
                && !interchange.test()
                && used.isUsed(interchange.controlNumber(), bytes(frame));
        return again ? interchange.refused(new Refusal("26", "UNB", 6, 0)) : interchange;
    }

    private static byte[] bytes(EdifactFrame frame) {
        return String.join("'", frame.segments()).getBytes(StandardCharsets.UTF_8);
    }

    private static String flaw(Shape shape) {
        return switch (shape) {
            case WHOLE -> null;
            case UNFINISHED -> "file-unfinished";
            case FOREIGN -> "file-not-edifact";
            case MALFORMED -> "una-malformed";
            case EMPTY -> "file-empty";
            case TOO_LARGE -> "file-too-large";
        };
    }

    /** @param refused the reason when its frame can't be taken */
    private void take(
            EdifactInterchange read,
            EdifactReading reading,
            TradingPartner partner,
            List<Agreement> agreed,
            String refused) {
        Set<Tolerance> tolerated = tolerances(read, agreed);
        EdifactInterchange interchange = read.forgiving(refusal -> isForgiven(refusal, tolerated));
        String sender = key(interchange.senderQualifier(), interchange.sender());
        String expected = key(partner.edifactQualifier(), partner.edifactId());
        if (!isFrom(partner, interchange)) {
            reading.refuse(
                    interchange, new Flaw("sender-not-this-partner", "sender=" + sender + "; expected=" + expected));
        } else if (!us.isOf(interchange)) {
            String receiver = key(interchange.receiverQualifier(), interchange.receiver());
            reading.reject(
                    interchange.refused(new Refusal("7", "UNB", 4, 1)),
                    new Flaw("receiver-not-us", "receiver=" + receiver + "; expected=" + us.key()));
        } else if (!interchange.refusals().isEmpty()) {
            reading.reject(
                    interchange,
                    new Flaw(
                            refused,
                            "control=" + interchange.controlNumber() + "; codes="
                                    + EdifactReading.text(interchange.refusals())));
        } else {
            reading.take(interchange, isAcknowledged(interchange, agreed));
        }
    }

    private static boolean isFrom(TradingPartner partner, EdifactInterchange interchange) {
        boolean qualified = partner.edifactQualifier() == null
                || interchange.senderQualifier().isEmpty()
                || interchange.senderQualifier().equals(partner.edifactQualifier());
        return interchange.sender().equals(partner.edifactId()) && qualified;
    }

    private static String key(String qualifier, String id) {
        boolean none = qualifier == null || qualifier.isEmpty();
        return id == null ? "none" : none ? id : qualifier + "/" + id;
    }

    /** Asked for by the interchange, agreed on for a message in it, or nothing was agreed on at all. */
    private static boolean isAcknowledged(EdifactInterchange interchange, List<Agreement> agreed) {
        return agreed.isEmpty()
                || interchange.wantsAcknowledgement()
                || interchange.messages().anyMatch(m -> agreed.stream()
                        .filter(a -> a.messageType().equals(m.type()))
                        .allMatch(a -> a.acknowledging() != Acknowledging.NONE));
    }

    /** What is forgiven of an interchange: what is forgiven of a message in it. */
    private static Set<Tolerance> tolerances(EdifactInterchange interchange, List<Agreement> agreed) {
        Set<Tolerance> tolerated = EnumSet.noneOf(Tolerance.class);
        interchange.messages().forEach(m -> agreed.stream()
                .filter(a -> a.messageType().equals(m.type()))
                .forEach(a -> tolerated.addAll(a.tolerances())));
        return tolerated;
    }

    private static boolean isForgiven(Refusal refusal, Set<Tolerance> tolerated) {
        boolean ofMessage = refusal.tag().equals("UNT");
        return refusal.isOfCount()
                        && tolerated.contains(ofMessage ? Tolerance.SEGMENT_COUNT_WRONG : Tolerance.GROUP_COUNT_WRONG)
                || refusal.isOfReferences() && tolerated.contains(Tolerance.CONTROL_NUMBERS_DIFFER)
                || refusal.isOfRepetition() && tolerated.contains(Tolerance.CONTROL_NUMBER_USED_TWICE);
    }
}
