package io.trigon.domain.care;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Contact;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.triangle.SideRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tells one side how its late shipment stands: by a mail in its own words, language and time zone, or, where nobody has a
 * mail address, by a task for a person to call. The same word is never said twice.
 */
@ApplicationScoped
public class TellSide {
    /**
     * What is to be told.
     *
     * @param language English or Chinese; what else comes is read as English
     * @param dueIn how soon a person must have called, where one must
     */
    public record Word(
            long delayId, SideRole side, Notice.Kind kind, Channel channel, Locale language, Duration dueIn) {}

    private Delays delays;
    private Notices notices;
    private Milestones milestones;
    private Outbox outbox;
    private TaskInbox inbox;
    private OpenTask tasks;
    private TrackingLink link;
    private Events events;
    private Clock clock;

    protected TellSide() {}

    @Inject
    public TellSide(
            Delays delays,
            Notices notices,
            Milestones milestones,
            Outbox outbox,
            TaskInbox inbox,
            OpenTask tasks,
            TrackingLink link,
            Events events,
            Clock clock) {
        this.delays = delays;
        this.notices = notices;
        this.milestones = milestones;
        this.outbox = outbox;
        this.inbox = inbox;
        this.tasks = tasks;
        this.link = link;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such delay */
    @Transactional
    public void tell(Word word) {
        Delay delay = delays.byId(word.delayId()).orElseThrow(() -> new NotFound("delay"));
        String onceKey = onceKeyOf(word, delay);
        if (word.channel() == Channel.NONE || notices.has(onceKey)) {
            return;
        }
        Contact contact = delay.shipment().party(word.side()).mailContact();
        if (contact != null && word.channel() == Channel.MAIL) {
            write(word, delay, contact, onceKey);
        } else if (word.kind() == Notice.Kind.DELAY || word.kind() == Notice.Kind.NEW_FORECAST) {
            askToCall(word, delay, onceKey);
        }
    }

    private static String onceKeyOf(Word word, Delay delay) {
        return onceKeysOf(delay, word.side()) + word.kind() + ":" + delay.toldTimes();
    }

    /** How the keys begin of everything that a side is told of a delay. */
    static String onceKeysOf(Delay delay, SideRole side) {
        return "delay:" + delay.id() + ":" + side + ":";
    }

    private void write(Word word, Delay delay, Contact contact, String onceKey) {
        Shipment shipment = delay.shipment();
        NoticeText.Written text = textOf(word, delay, contact);
        Instant now = clock.instant();
        OutboundMessage mail = outbox.add(OutboundMessage.mail(contact.email(), text.subject(), text.body(), now)
                .about(shipment.trackingNumber().value()));
        if (Hindsight.isSettled()) {
            mail.sent(now); // it was, then; see RecallDelay
        }
        Notice notice = noticeOf(word, shipment, Channel.MAIL, onceKey)
                .to(contact.email(), text.language(), text.zone().getId())
                .saying(text.subject(), text.body());
        notice.sentBy(mail.id());
        remember(notice);
    }

    /** The words are kept as well, so that the caller has something to go by. */
    private void askToCall(Word word, Delay delay, String onceKey) {
        Shipment shipment = delay.shipment();
        Company company = shipment.party(word.side());
        Contact contact = company.contacts().stream().findFirst().orElse(null);
        NoticeText.Written text = textOf(word, delay, contact);
        String recipient = contact == null || contact.phone() == null ? company.name() : contact.phone();
        remember(noticeOf(word, shipment, Channel.PERSON, onceKey)
                .to(recipient, text.language(), text.zone().getId())
                .saying(text.subject(), text.body()));
        boolean asked = inbox.openAbout(shipment.trackingNumber().value(), Task.Kind.REACH_SIDE).stream()
                .anyMatch(t -> company.name().equals(t.detail()));
        if (!asked) {
            tasks.open(TaskPlan.about(shipment.trackingNumber(), Task.Kind.REACH_SIDE, word.dueIn())
                    .saying(company.name()));
        }
    }

    private Notice noticeOf(Word word, Shipment shipment, Channel channel, String onceKey) {
        return new Notice(shipment, word.side(), word.kind(), channel, onceKey, clock.instant());
    }

    private NoticeText.Written textOf(Word word, Delay delay, Contact contact) {
        var known = milestones.of(delay.shipment().id());
        return new NoticeText(delay, word.side(), contact, word.language(), link.of(delay.shipment()), known)
                .write(word.kind());
    }

    private void remember(Notice notice) {
        notices.add(notice);
        Shipment shipment = notice.shipment();
        shipment.triangle().side(notice.side()).wasTold(notice.subject(), notice.createdAt());
        events.fire(new NoticeSent(
                notice.createdAt(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                notice.side(),
                notice.kind(),
                notice.channel()));
    }
}
