package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads any text as if a partner had sent it, and says what is wrong with it. Nothing is stored, nothing has an effect. */
@ApplicationScoped
public class CheckMessage {
    /** Bytes that are checked at most. */
    public static final int MOST = 1 << 20;

    private static final String STRANGER = "STRANGER";

    private PlainReader plainReader;
    private MessageReader messageReader;
    private OwnExchange own;
    private Clock clock;

    protected CheckMessage() {}

    @Inject
    public CheckMessage(PlainReader plainReader, MessageReader messageReader, OwnExchange own, Clock clock) {
        this.plainReader = plainReader;
        this.messageReader = messageReader;
        this.own = own;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param partnerId whose text it was taken for; null when nobody of this sender is known
     * @param answers what the sender would be answered
     */
    public record Checked(String partnerId, PlainReading reading, List<WouldAnswer> answers) {
        public Checked {
            answers = List.copyOf(answers);
        }
    }

    /** An answer that is not sent; its control number is 1. */
    public record WouldAnswer(String messageType, byte[] content) {}

    /**
     * @param viewer a party sees its own partners only; to it, all others are strangers
     * @param partnerId whose text it is; null to find it by the sender that the text names
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code text-too-large}
     */
    @Transactional
    public Checked check(Viewer viewer, byte[] text, String partnerId, Locale language) {
        BrokenRule.unless(text.length <= MOST, "text-too-large", "at most " + MOST + " bytes are checked");
        PlainReading reading = plainReader.read(text, language);
        TradingPartner known = partnerId == null ? bySender(viewer, reading.sender()) : own.partner(viewer, partnerId);
        TradingPartner sender = known == null ? stranger(reading) : known;
        if (sender == null) {
            return new Checked(null, reading, List.of());
        }
        InboundMessage unstored = new InboundMessage(sender.partnerId(), "check", "", text, clock.instant());
        MessageReading told = messageReader.read(unstored, sender);
        List<Finding> findings = findings(reading, told);
        return new Checked(known == null ? null : known.partnerId(), reading.with(findings), answers(told));
    }

    private List<Finding> findings(PlainReading reading, MessageReading told) {
        boolean kept = !told.rejections().isEmpty() || !told.flaws().isEmpty();
        List<Finding> findings = new ArrayList<>(
                kept
                        ? reading.findings()
                        : reading.findings().stream().map(Finding::noted).toList());
        FlawFindings flaws = new FlawFindings(reading, place -> plainReader.example(reading.syntax(), place));
        boolean refusedInPlaces = findings.stream().anyMatch(f -> f.weight() == Weight.REFUSED);
        if (!refusedInPlaces) {
            told.rejections().forEach(flaw -> findings.add(flaws.of(Weight.REFUSED, flaw)));
        }
        told.flaws().stream()
                .filter(flaw -> findings.stream().noneMatch(f -> f.code().equals(flaw.code())))
                .map(flaw -> flaws.of(Weight.HELD, flaw))
                .toList()
                .forEach(findings::add);
        return findings;
    }

    private List<WouldAnswer> answers(MessageReading told) {
        return told.acknowledgements().stream()
                .map(draft -> new WouldAnswer(draft.messageType(), draft.write(1, clock.instant())))
                .toList();
    }

    private TradingPartner bySender(Viewer viewer, String sender) {
        return own.partners(viewer).stream()
                .filter(p -> p.isAt(sender))
                .findFirst()
                .map(p -> own.partner(viewer, p.partnerId()))
                .orElse(null);
    }

    /** Somebody we don't know, with the address that the text names; null when it names none that could be one. */
    private TradingPartner stranger(PlainReading reading) {
        if (reading.sender() == null) {
            return null;
        }
        String[] address = reading.sender().split("/", 2);
        try {
            if (reading.syntax() == PlainReading.Syntax.EDIFACT) {
                return new TradingPartner(STRANGER, STRANGER, null, null, "ZZ", STRANGER, STRANGER, clock.instant())
                        .knownInEdifactAs(address[0].isEmpty() ? null : address[0], address[1]);
            }
            return new TradingPartner(
                    STRANGER, STRANGER, null, null, address[0], address[1], STRANGER, clock.instant());
        } catch (BrokenRule malformed) {
            return null;
        }
    }
}
