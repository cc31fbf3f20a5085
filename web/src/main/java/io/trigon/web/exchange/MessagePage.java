package io.trigon.web.exchange;

import io.trigon.domain.exchange.PlainReading;
import java.util.List;
import java.util.Set;

/**
 * One message.
 *
 * @param way inbound or outbound
 * @param reason a stable code, null when nothing went wrong
 * @param content as text, cut when long
 * @param mayCorrect whether the viewer may put a mended copy in its place
 * @param acks how it is tied to acknowledgements
 * @param origin of what it is the mended copy; null when it came as it is
 * @param reading the same in plain words; without lines when it is no EDI
 * @param marked lines to be pointed out, for they are what something was read from; may be null
 */
public record MessagePage(
        long id,
        String way,
        String title,
        String state,
        boolean mayReplay,
        boolean mayCorrect,
        String reason,
        String detail,
        String content,
        boolean cut,
        List<Fact> facts,
        List<String> shipments,
        List<Answer> answers,
        Acks acks,
        Origin origin,
        PlainReading reading,
        Set<Integer> marked) {

    /** A named fact; the key is that of its name. */
    public record Fact(String key, String value) {}

    /** A message in whose place somebody put this one, who did, and what was mended. */
    public record Origin(Long corrects, String by, String note) {}

    /** What may be typed over: the whole text, as long as nothing of it is lost on the way. */
    public boolean isMendable() {
        return mayCorrect && !cut && content.indexOf('\uFFFD') < 0 && content.indexOf('\0') < 0;
    }

    /** From or for whom it is; null for what is no partner's. */
    public String partner() {
        return facts.stream()
                .filter(f -> f.key().equals("fact.partner"))
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }

    /** The key of the sentence that says what became of it; null when its reason says so already. */
    public String lead() {
        if (reason != null || partner() == null) {
            return null;
        }
        return switch (state) {
            case "PROCESSED" -> shipments.isEmpty() ? "exchange.said.processed" : "exchange.said.effect";
            case "RECEIVED" -> "exchange.said.received";
            case "SENT" -> "exchange.said.sent";
            case "PENDING" -> "exchange.said.pending";
            default -> null;
        };
    }

    /** Whether anything came of it that can be shown. */
    public boolean isOfEffect() {
        return !shipments.isEmpty() || !answers.isEmpty() || !acks.isEmpty();
    }

    /**
     * The links between a message and its acknowledgement.
     *
     * @param by the message of the partner that acknowledged this one; null while none did
     * @param answers the message that this one answers; null for none
     * @param of what of ours this one acknowledges
     */
    public record Acks(Long by, Long answers, List<Answer> of) {
        public Acks {
            of = List.copyOf(of);
        }

        public boolean isEmpty() {
            return by == null && answers == null && of.isEmpty();
        }
    }

    /** What was answered. */
    public record Answer(long id, String type, String address, String state) {}
}
