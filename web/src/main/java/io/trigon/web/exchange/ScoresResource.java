package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.PartnerRecord;
import io.trigon.domain.exchange.PartnerScore;
import io.trigon.web.access.Door;
import io.trigon.web.api.Items;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;

/** How far partners' messages can be relied on. */
@Path("/exchange/scores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScoresResource {
    /** A season: long enough to be fair, short enough to show that a partner mended its ways. */
    static final Duration PERIOD = Duration.ofDays(90);

    private PartnerRecord partners;
    private Clock clock;

    protected ScoresResource() {}

    @Inject
    ScoresResource(PartnerRecord partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * Counts of the last 90 days.
     *
     * @param refused messages that were rejected, quarantined or had to be mended
     * @param doubted statuses that contradict what is known
     * @param prompt statuses heard within an hour of what they tell
     * @param score 0 to 100; null when nothing came
     */
    public record Score(
            String partner,
            String name,
            long messages,
            long refused,
            long statuses,
            long doubted,
            long prompt,
            Integer score) {
        static Score of(PartnerScore p) {
            return new Score(
                    p.partnerId(),
                    p.name(),
                    p.messages(),
                    p.refused(),
                    p.statuses(),
                    p.doubted(),
                    p.prompt(),
                    p.score());
        }
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("How far each partner's messages could be relied on in the last 90 days")
    public Items<Score> scores() {
        return Items.all(partners.all(clock.instant().minus(PERIOD)), Score::of);
    }
}
