package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Outbox.Receiver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.seda.SedaEndpoint;

/** The exchange at work: ways in of partners, stored messages settled, the outbox emptied. */
@Dependent
public class ExchangeRoutes extends RouteBuilder {

    private final PartnerDoors doors;
    private final MessageWork work;
    private final OutboxPost post;
    private final PartnerPost partnerPost;
    private final MailOut mailOut;
    private final MailPost mail;
    private final TakenFiles takenFiles;

    @Inject
    public ExchangeRoutes(
            PartnerDoors doors,
            MessageWork work,
            OutboxPost post,
            PartnerPost partnerPost,
            MailOut mailOut,
            MailPost mail,
            TakenFiles takenFiles) {
        this.doors = doors;
        this.work = work;
        this.post = post;
        this.partnerPost = partnerPost;
        this.mailOut = mailOut;
        this.mail = mail;
        this.takenFiles = takenFiles;
    }

    @Override
    public void configure() {
        doors.openIn(getContext());
        work.queueTo(getContext().createProducerTemplate());
        partnerPost.queueTo(getContext().createProducerTemplate());
        mailOut.sendBy(getContext().createProducerTemplate());
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));

        from("timer:partners?delay=300&period=2000")
                .routeId("partners-folders-in")
                .process(e -> doors.openAll());

        from("timer:taken?delay=1000&period=1000").routeId("exchange-taken-in").process(e -> takenFiles.lookAgain());

        from("timer:done?delay=60000&period=3600000")
                .routeId("exchange-done-emptied")
                .process(e -> doors.emptyDone());

        for (int lane = 0; lane < MessageWork.LANES; lane++) {
            from(MessageWork.lane(lane)).routeId("exchange-lane" + lane + "-in").process(e -> work.work(waiting(e)));
        }

        from("timer:resume?delay=200&period=1500").routeId("exchange-resume-in").process(e -> work.resume());

        from("timer:outbox-files?delay=500&period=300")
                .routeId("exchange-outbox-out")
                .process(e -> post.sendDue(Way.FOLDER));

        from("timer:outbox-mails?delay=500&period=300")
                .routeId("mail-outbox-out")
                .process(e -> post.sendDue(Way.MAIL));

        from("timer:outbox-partners?delay=500&period=500")
                .routeId("partners-outbox-out")
                .process(e -> partnerPost.queueDue());

        from(PartnerPost.LANES)
                .routeId("partners-post-out")
                .process(e -> partnerPost.send(e.getMessage().getBody(Receiver.class)));

        from(MailOut.ROUTE).routeId("mail-notice-out").process(mail::dress).toD("${exchangeProperty.mailServer}");
    }

    /** The message that is next in its lane, and what waits behind it. */
    private static List<Long> waiting(Exchange next) {
        Queue<Exchange> lane = ((SedaEndpoint) next.getFromEndpoint()).getQueue();
        List<Long> ids = new ArrayList<>();
        for (Exchange e = next; e != null; e = ids.size() < MessageWork.TOGETHER ? lane.poll() : null) {
            ids.add(e.getMessage().getBody(Long.class));
        }
        return ids;
    }
}
