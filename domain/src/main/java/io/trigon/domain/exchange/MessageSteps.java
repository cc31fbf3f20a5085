package io.trigon.domain.exchange;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.TakeParts.Work;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private TakeParts takeParts;
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
            TakeParts takeParts,
            Answers answers,
            Events events,
            Clock clock) {
        this.messages = messages;
        this.partners = partners;
        this.reader = reader;
        this.numbers = numbers;
        this.parts = parts;
        this.takeParts = takeParts;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All of these messages at once, each as if it came alone.
     *
     * @return the states they are in now; one that is RECEIVED waits for something on its way, or for its twin among them
     * @throws io.trigon.domain.shared.BrokenRule when a part can't be taken; nothing happened to any of them then
     */
    @Transactional
    public Map<Long, State> all(List<Long> ids) {
        Map<Long, State> states = new LinkedHashMap<>();
        List<Work> works = new ArrayList<>();
        Set<String> contents = new HashSet<>();
        List<InboundMessage> held = messages.lockAll(ids);
        Map<String, InboundMessage> twins = twinsOf(held);
        for (InboundMessage message : held) {
            if (message.state() == State.RECEIVED && contents.add(contentOf(message))) {
                workOn(message, twins.get(contentOf(message))).ifPresent(works::add);
            }
            states.put(message.id(), message.state());
        }
        takeParts.take(works);
        works.removeIf(Work::isWaiting);
        reply(works);
        for (Work work : works) {
            List<Flaw> flaws = List.copyOf(work.flaws().values());
            states.put(work.message().id(), settle(work.message(), work.reading(), flaws, work.effects()));
        }
        events.fireAll(works.stream().map(work -> settled(work.message())).toList());
        return states;
    }

    private void reply(List<Work> works) {
        Replies replies = answers.to(works.stream().map(Work::message).toList());
        for (Work work : works) {
            acknowledge(work.message(), work.reading(), replies);
            object(work.message(), work.reading(), work.flaws(), replies);
            work.taken().forEach(t -> answer(work.message(), t, replies));
        }
        replies.write();
    }

    private static String contentOf(InboundMessage message) {
        return message.partnerId() + message.contentHash();
    }

    private Map<String, InboundMessage> twinsOf(List<InboundMessage> held) {
        Map<String, InboundMessage> twins = new HashMap<>();
        held.stream()
                .filter(message -> message.state() == State.RECEIVED)
                .collect(Collectors.groupingBy(
                        InboundMessage::partnerId, Collectors.mapping(InboundMessage::contentHash, Collectors.toSet())))
                .forEach((partner, hashes) -> messages.settledTwins(partner, hashes)
                        .values()
                        .forEach(twin -> twins.put(contentOf(twin), twin)));
        return twins;
    }

    /** Empty when it is settled by the answers its twin got, if it has one. */
    private Optional<Work> workOn(InboundMessage message, InboundMessage twin) {
        if (twin != null) {
            repeat(message, twin);
            return Optional.empty();
        }
        TradingPartner partner = partnerOf(message);
        MessageReading reading = begin(message, partner);
        return Optional.of(
                new Work(message, partner, reading, 0, reading.parts().size()));
    }

    /** Whether it is too early to say that what the message speaks of is unknown. */
    @Transactional
    public boolean isEarly(long id) {
        return messages.byId(id).filter(parts::isEarly).isPresent();
    }

    /** Answers the syntax. @return how many parts there are to take */
    @Transactional
    public int acknowledge(MessageAtHand hand) {
        InboundMessage message = lock(hand.id());
        if (message.state() != State.RECEIVED) {
            return 0;
        }
        MessageReading reading = hand.reading(() -> begin(message, partnerOf(message)));
        Replies replies = answers.to(List.of(message));
        acknowledge(message, reading, replies);
        replies.write();
        return reading.parts().size();
    }

    /** What came of some parts: the tracking numbers they had an effect on, and by their numbers what was wrong with others. */
    public record Came(List<String> effects, Map<Integer, Flaw> flaws) {}

    /** Takes the parts from the one, counted from 0, up to the other, all or none. */
    @Transactional
    public Came take(MessageAtHand hand, int from, int to) {
        InboundMessage message = lock(hand.id());
        TradingPartner partner = partnerOf(message);
        MessageReading reading = hand.reading(() -> read(message, partner));
        Work work = new Work(message, partner, reading, from, to);
        takeParts.take(List.of(work));
        Replies replies = answers.to(List.of(message));
        work.taken().forEach(t -> answer(message, t, replies));
        replies.write();
        return new Came(work.effects(), work.flaws());
    }

    /** Tells the sender, once, of the parts that could not be taken. */
    @Transactional
    public void object(MessageAtHand hand, Map<Integer, Flaw> flaws) {
        InboundMessage message = lock(hand.id());
        if (!flaws.isEmpty() && message.state() == State.RECEIVED) {
            Replies replies = answers.to(List.of(message));
            object(message, hand.reading(() -> read(message, partnerOf(message))), flaws, replies);
            replies.write();
        }
    }

    private static void object(
            InboundMessage message, MessageReading reading, Map<Integer, Flaw> flaws, Replies replies) {
        List<Draft> objections = new ArrayList<>();
        flaws.forEach((part, flaw) -> reading.objecting().to(part, flaw).ifPresent(objections::add));
        boolean told = objections.stream()
                .anyMatch(o -> replies.count(message, o.messageType()) > acknowledgedBy(reading, o.messageType()));
        if (!told) {
            objections.forEach(draft -> replies.add(message, draft, null));
        }
    }

    private static long acknowledgedBy(MessageReading reading, String type) {
        return reading.acknowledgements().stream()
                .filter(a -> a.messageType().equals(type))
                .count();
    }

    /** Settles by what came of the parts. */
    @Transactional
    public State finish(MessageAtHand hand, List<Flaw> flaws, List<String> effects) {
        InboundMessage message = lock(hand.id());
        if (message.state() == State.RECEIVED) {
            settle(message, hand.reading(() -> read(message, partnerOf(message))), flaws, effects);
            events.fire(settled(message));
        }
        return message.state();
    }

    private void repeat(InboundMessage message, InboundMessage twin) {
        answers.again(message, twin);
        message.identified(twin.messageType(), twin.controlNumber());
        message.settle(State.REPEATED, null, null, twin.effect(), clock.instant());
        events.fire(settled(message));
    }

    /** What it was answered before it is not answered again, when a step is repeated or a person replays it. */
    private static void acknowledge(InboundMessage message, MessageReading reading, Replies replies) {
        Stream<Draft> rehearsed = reading.rehearsed().stream()
                .filter(Tendered.class::isInstance)
                .map(part -> ((Tendered) part).answering().answer(true, "", ""))
                .filter(Objects::nonNull);
        Map<String, List<Draft>> drafts = Stream.concat(reading.acknowledgements().stream(), rehearsed)
                .collect(Collectors.groupingBy(Draft::messageType, LinkedHashMap::new, Collectors.toList()));
        drafts.keySet().removeAll(replies.typesTo(message));
        drafts.values().forEach(those -> those.forEach(draft -> replies.add(message, draft, null)));
    }

    private static void answer(InboundMessage message, TakePart.Taken taken, Replies replies) {
        if (taken.answer() != null) {
            replies.add(message, taken.answer(), taken.trackingNumber());
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
        message.settle(state, code, detail(reasons), effect.isEmpty() ? null : effect, clock.instant());
        return state;
    }

    private MessageSettled settled(InboundMessage message) {
        return new MessageSettled(clock.instant(), message.id(), message.partnerId(), message.state());
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
