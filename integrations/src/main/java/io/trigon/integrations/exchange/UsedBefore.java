package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ControlNumbers;
import io.trigon.domain.exchange.ControlNumbers.Holder;
import io.trigon.domain.exchange.ControlNumbers.Used;
import io.trigon.domain.exchange.InboundMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The control numbers of one message's interchanges against those its partner used before. The same interchange again is a
 * repetition; another one under a used number is refused, unless a person replays it.
 */
final class UsedBefore {

    private final InboundMessage message;
    private final String kind;
    private final Map<String, Holder> holders;
    private final Map<String, String> ofThisMessage = new HashMap<>();
    private final List<Used> firstUses = new ArrayList<>();

    /** @param written the numbers that occur in the message, as they are written */
    UsedBefore(ControlNumbers numbers, InboundMessage message, String kind, Collection<String> written) {
        this.message = message;
        this.kind = kind;
        List<String> all = written.stream().map(UsedBefore::number).distinct().toList();
        this.holders = numbers.holders(message.partnerId(), kind, all);
    }

    /** Whether other content, earlier or of another message, has the number. */
    boolean isUsed(String written, byte[] interchange) {
        String number = number(written);
        String here = ofThisMessage.get(number);
        Holder holder = holders.get(number);
        boolean elsewhere = holder != null && !message.numbersForgiven() && !isOfThis(holder);
        return here != null && !here.equals(fingerprint(interchange))
                || elsewhere && !holder.fingerprint().equals(fingerprint(interchange));
    }

    private boolean isOfThis(Holder holder) {
        return message.id() != null && message.id() == holder.messageId();
    }

    /** The interchange counts, and its number with it. */
    void use(String written, byte[] interchange) {
        String number = number(written);
        String fingerprint = fingerprint(interchange);
        if (ofThisMessage.putIfAbsent(number, fingerprint) == null && !holders.containsKey(number)) {
            firstUses.add(new Used(kind, number, fingerprint));
        }
    }

    /** The numbers that this message is the first to use. */
    List<Used> firstUses() {
        return firstUses;
    }

    private static String number(String written) {
        return written.replaceFirst("^0+(?=.)", "");
    }

    private static String fingerprint(byte[] interchange) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(interchange));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
