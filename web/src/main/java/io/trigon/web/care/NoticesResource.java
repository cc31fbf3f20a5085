package io.trigon.web.care;

import io.trigon.domain.access.Operation;
import io.trigon.domain.care.Channel;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Notices;
import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;

/** What both sides were told. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    private Notices notices;
    private Asked asked;

    protected NoticesResource() {}

    @Inject
    NoticesResource(Notices notices, Asked asked) {
        this.notices = notices;
        this.asked = asked;
    }

    /** A notice; {@code zone} is that in which its text tells times, {@code state} whether it was sent. */
    public record NoticeJson(
            long id,
            String shipment,
            SideRole side,
            String company,
            Notice.Kind kind,
            Channel channel,
            String recipient,
            String language,
            String zone,
            String subject,
            String body,
            OffsetDateTime createdAt,
            String state,
            OffsetDateTime sentAt) {
        static NoticeJson of(NoticeRow n) {
            return new NoticeJson(
                    n.id(),
                    n.trackingNumber(),
                    n.side(),
                    n.company(),
                    n.kind(),
                    n.channel(),
                    n.recipient(),
                    n.language(),
                    n.zone(),
                    n.subject(),
                    n.body(),
                    Stamp.at(n.createdAt(), n.zone()),
                    n.state(),
                    Stamp.at(n.sentAt(), n.zone()));
        }
    }

    @GET
    @Door(Operation.SEE_NOTICES)
    @Summary("What was told about a shipment, oldest first; without one, the newest notices of all")
    public Items<NoticeJson> list(@BeanParam ListQuery query, @QueryParam("shipment") String shipment) {
        if (shipment == null || shipment.isBlank()) {
            return Items.all(notices.latest(asked.by(), query.paging().limit()), NoticeJson::of);
        }
        List<NoticeRow> told = TrackingNumber.read(shipment)
                .map(number -> notices.of(asked.by(), number.value()))
                .orElse(List.of());
        return Items.all(told, NoticeJson::of);
    }
}
