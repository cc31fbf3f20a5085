package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Puts what a partner is to be told into the words of its agreement, and those into the outbox. */
@ApplicationScoped
public class WriteTelling {
    private static final Duration TIME_TO_LOOK = Duration.ofHours(2);

    /** Why a correction was dropped: what it would have corrected stands. */
    static final String TRUE_AFTER_ALL = "true-after-all";

    private static final String NOTHING_STANDS = "nothing-stands";

    private Tellings tellings;
    private Agreements agreements;
    private TradingPartners partners;
    private FindSaying sayings;
    private MessageWriter writer;
    private Outbox outbox;
    private OpenTask openTask;
    private Clock clock;

    protected WriteTelling() {}

    @Inject
    public WriteTelling(
            Tellings tellings,
            Agreements agreements,
            TradingPartners partners,
            FindSaying sayings,
            MessageWriter writer,
            Outbox outbox,
            OpenTask openTask,
            Clock clock) {
        this.tellings = tellings;
        this.agreements = agreements;
        this.partners = partners;
        this.sayings = sayings;
        this.writer = writer;
        this.outbox = outbox;
        this.openTask = openTask;
        this.clock = clock;
    }

    /**
     * Writes one, if it is still to be told.
     *
     * @return false when another node holds it or it waits no more
     * @throws RuntimeException when it can't be put into words; {@link #giveUp} says so to a person
     */
    @Transactional
    public boolean write(long id) {
        Optional<Telling> claimed = tellings.claim(id);
        claimed.ifPresent(this::write);
        return claimed.isPresent();
    }

    private void write(Telling telling) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Agreement> agreement =
                agreements.inForce(telling.partnerId(), Agreement.Direction.OUT, telling.messageType(), today);
        if (agreement.isEmpty()) {
            drop(telling, "agreement-ended", now);
            return;
        }
        Optional<Saying> saying = sayings.of(telling, agreement.get().partner());
        if (saying.isEmpty()) {
            drop(telling, whyUnsaid(telling), now);
            return;
        }
        Optional<Draft> draft = draft(agreement.get(), saying.get());
        if (draft.isEmpty()) {
            drop(telling, StatusNews.WITHOUT_WORDS, now);
            return;
        }
        telling.told(post(telling, agreement.get(), draft.get(), now).id(), now);
    }

    private String whyUnsaid(Telling telling) {
        if (telling.kind() != Telling.Kind.CORRECTION) {
            return "true-no-more";
        }
        boolean ofGoods = !TellPartners.STATUS_MESSAGES.contains(telling.messageType());
        return !ofGoods && sayings.stands(telling) ? TRUE_AFTER_ALL : NOTHING_STANDS;
    }

    /** What can't be corrected by a message, a person tells. */
    private void drop(Telling telling, String why, Instant now) {
        telling.dropped(why, now);
        if (telling.kind() == Telling.Kind.CORRECTION && !why.equals(TRUE_AFTER_ALL)) {
            openTask.open(TaskPlan.about(
                            new TrackingNumber(telling.trackingNumber()), Task.Kind.CORRECT_PARTNER, TIME_TO_LOOK)
                    .saying(sayings.correcting(telling)));
        }
    }

    /** Empty when the message that was agreed has no word for it. */
    private Optional<Draft> draft(Agreement agreement, Saying saying) {
        try {
            return Optional.of(writer.write(agreement, saying));
        } catch (BrokenRule broken) {
            if (broken.code().equals(StatusNews.WITHOUT_WORDS)) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    private OutboundMessage post(Telling telling, Agreement agreement, Draft draft, Instant now) {
        NumberedMessage message = new NumberedMessage(
                telling.partnerId(),
                agreement.partner().way(),
                draft,
                null,
                telling.trackingNumber(),
                agreement.ackMinutes());
        return outbox.add(message.draw(partners, now));
    }

    /** Lays one aside that can't be put into words, and asks a person. */
    @Transactional
    public void giveUp(long id, String why) {
        Telling telling = tellings.byId(id).orElseThrow(() -> new NotFound("telling"));
        if (telling.state() == Telling.State.WAITING) {
            telling.failed(why, clock.instant());
            openTask.open(TaskPlan.aboutPartner(telling.partnerId(), Task.Kind.REPAIR_MESSAGE, Role.ADMIN, TIME_TO_LOOK)
                    .saying(telling.messageType() + " " + telling.trackingNumber() + ": " + telling.reason()));
        }
    }
}
