package io.trigon.web.care;

import io.trigon.domain.access.Operation;
import io.trigon.domain.care.MailInbox;
import io.trigon.domain.care.MailInbox.Mail;
import io.trigon.domain.care.Notices;
import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** What both sides were told; in the demo also the mails as they arrived. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InboxPages {
    private static final int NEWEST = 50;

    /** @param open whether the embedded mail server of the demo runs */
    public record InboxPage(boolean open, List<Mail> mails, List<NoticeRow> notices) {}

    private MailInbox inbox;
    private Notices notices;
    private CurrentViewer current;

    protected InboxPages() {}

    @Inject
    InboxPages(MailInbox inbox, Notices notices, CurrentViewer current) {
        this.inbox = inbox;
        this.notices = notices;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_MAIL_INBOX)
    public Page inbox() {
        List<Mail> mails = inbox.isOpen()
                ? inbox.latest(NEWEST).stream()
                        .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                        .toList()
                : List.of();
        return new Page("care/inbox", new InboxPage(inbox.isOpen(), mails, notices.latest(current.get(), NEWEST)));
    }
}
