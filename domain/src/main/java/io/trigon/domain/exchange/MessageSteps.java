package io.trigon.domain.exchange;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transactions in which {@link SettleMessage} works; each may be repeated without a second effect. */
@ApplicationScoped
public class MessageSteps {
    private static final int DETAIL = 1_000;

    private InboundMessages messages;
    private TradingPartners partners;
    private MessageReader reader;
    private ControlNumbers numbers;
    private TakePart parts;
    private Answers answers;
    private Events events;
    private Clock clock;

    protected MessageSteps() {}

    @Inject
    public MessageSteps(
            InboundMessages messages,
            TradingPartners partners,
            MessageReader reader,
            ControlNumbers numbers,
            TakePart parts,
            Answers answers,
            Events events,
            Clock clock) {
        this.messages = messages;
        this.partners = partners;
        this.reader = reader;
        this.numbers = numbers;
        this.parts = parts;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** Everything at once. @throws io.trigon.domain.shared.BrokenRule when a part can't be taken; nothing happened then */
    @Transactional
    public State all(long id) {
        InboundMessage message = lock(id);
        if (message.state() != State.RECEIVED) {
            return message.state();
        }
        Optional<InboundMessage> twin = messages.settledTwin(message.partnerId(), message.contentHash());
        if (twin.isPresent()) {
            return repeat(message, twin.get());
        }
        TradingPartner partner = partnerOf(message);
        MessageReading reading = begin(message, partner);
        List<TakePart.Taken> taken = new ArrayList<>();
        for (MessageReading.Part part : reading.parts()) {
            taken.add(parts.take(message, partner, part));
        }
        // numbers of answers are drawn last: the partner's counter is held until commit, and others wait for it
        acknowledge(message, reading);
        taken.forEach(t -> answer(message, t));
        return settle(
                message,
                reading,
                List.of(),
                taken.stream().map(TakePart.Taken::trackingNumber).toList());
    }

    /** Whether it is too early to say that what the message speaks of is unknown. */
    @Transactional
    public boolean isEarly(long id) {
        return messages.byId(id).filter(parts::isEarly).isPresent();
    }

    /** Answers the syntax. @return how many parts there are to take */
    @Transactional
    public int acknowledge(long id) {
        InboundMessage message = lock(id);
        if (message.state() != State.RECEIVED) {
            return 0;
        }
        MessageReading reading = begin(message, partnerOf(message));
        acknowledge(message, reading);
        return reading.parts().size();
    }

    /** Takes one part. @return the tracking number it had an effect on */
    @Transactional
    public String take(long id, int part) {
        InboundMessage message = lock(id);
        TradingPartner partner = partnerOf(message);
        TakePart.Taken taken =
                parts.take(message, partner, read(message, partner).parts().get(part));
        answer(message, taken);
        return taken.trackingNumber();
    }

    /** Tells the sender, once, of the parts that could not be taken. */
    @Transactional
    public void object(long id, Map<Integer, Flaw> flaws) {
        InboundMessage message = lock(id);
        if (flaws.isEmpty() || message.state() != State.RECEIVED) {
            return;
        }
        MessageReading reading = read(message, partnerOf(message));
        List<Draft> objections = new ArrayList<>();
        flaws.forEach((part, flaw) -> reading.objecting().to(part, flaw).ifPresent(objections::add));
        boolean told = objections.stream()
                .anyMatch(o -> answers.count(id, o.messageType()) > acknowledgedBy(reading, o.messageType()));
        if (!told) {
            objections.forEach(draft -> answers.send(message, draft, null));
        }
    }

    private static long acknowledgedBy(MessageReading reading, String type) {
        return reading.acknowledgements().stream()
                .filter(a -> a.messageType().equals(type))
                .count();
    }

    /** Settles by what came of the parts. */
    @Transactional
    public State finish(long id, List<Flaw> flaws, List<String> effects) {
        InboundMessage message = lock(id);
        return message.state() == State.RECEIVED
                ? settle(message, read(message, partnerOf(message)), flaws, effects)
                : message.state();
    }

    private State repeat(InboundMessage message, InboundMessage twin) {
        answers.again(message, twin);
        message.identified(twin.messageType(), twin.controlNumber());
        message.settle(State.REPEATED, null, null, twin.effect(), clock.instant());
        return settled(message);
    }

    /** What it was answered before it is not answered again, when a step is repeated or a person replays it. */
    private void acknowledge(InboundMessage message, MessageReading reading) {
        Stream<Draft> rehearsed = reading.rehearsed().stream()
                .filter(Tendered.class::isInstance)
                .map(part -> ((Tendered) part).answering().answer(true, ""))
                .filter(Objects::nonNull);
        Map<String, List<Draft>> drafts = Stream.concat(reading.acknowledgements().stream(), rehearsed)
                .collect(Collectors.groupingBy(Draft::messageType, LinkedHashMap::new, Collectors.toList()));
        drafts.keySet().removeAll(answers.typesTo(message.id()));
        drafts.values().forEach(those -> those.forEach(draft -> answers.send(message, draft, null)));
    }

    private void answer(InboundMessage message, TakePart.Taken taken) {
        if (taken.answer() != null) {
            answers.send(message, taken.answer(), taken.trackingNumber());
        }
    }

    private State settle(InboundMessage message, MessageReading reading, List<Flaw> more, List<String> effects) {
        List<Flaw> flaws =
                Stream.concat(reading.flaws().stream(), more.stream()).toList();
        State state = State.PROCESSED;
        List<Flaw> reasons = reading.rejections();
        if (!flaws.isEmpty()) {
            state = State.QUARANTINED;
            reasons =
                    Stream.concat(flaws.stream(), reading.rejections().stream()).toList();
        } else if (!reasons.isEmpty() && reading.parts().isEmpty()) {
            state = State.REJECTED;
        }
        if (reading.test()) {
            state = State.TESTED;
        }
        String code = reasons.isEmpty() ? null : reasons.get(0).code();
        String effect = effects.stream().distinct().filter(e -> e != null).collect(Collectors.joining(" "));
        message.identified(reading.messageType(), reading.controlNumber());
        message.settle(state, code, detail(reasons), effect.isEmpty() ? null : cut(effect), clock.instant());
        return settled(message);
    }

    private State settled(InboundMessage message) {
        events.fire(new MessageSettled(clock.instant(), message.id(), message.partnerId(), message.state()));
        return message.state();
    }

    /** The first reason has its code in a column of its own; those after it are named here. */
    private static String detail(List<Flaw> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        String rest = reasons.stream()
                .skip(1)
                .map(f -> " | " + f.code() + ": " + f.detail())
                .collect(Collectors.joining());
        return cut(reasons.get(0).detail() + rest);
    }

    private static String cut(String text) {
        return text.length() <= DETAIL ? text : text.substring(0, DETAIL);
    }

    private InboundMessage lock(long id) {
        return messages.lock(id).orElseThrow(() -> new NotFound("message"));
    }

    /** Reads it, and notes which control numbers it uses before the next message is read. */
    private MessageReading begin(InboundMessage message, TradingPartner partner) {
        MessageReading reading = read(message, partner);
        numbers.use(message.partnerId(), reading.numbers(), message.id(), clock.instant());
        return reading;
    }

    private MessageReading read(InboundMessage message, TradingPartner partner) {
        MessageReading reading = reader.read(message, partner);
        return partner.stage() == TradingPartner.Stage.TEST ? reading.asTest() : reading;
    }

    private TradingPartner partnerOf(InboundMessage message) {
        return partners.byPartnerId(message.partnerId()).orElseThrow(() -> new NotFound("partner"));
    }
}
