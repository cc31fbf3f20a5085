package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;

/** Notes the cases that a partner shows by files it sends the usual way while it tests. */
@ApplicationScoped
public class TestedFiles {
    private static final Viewer EXCHANGE =
            new Viewer(0, "exchange", "exchange", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);

    private TryCases tryCases;
    private InboundMessages messages;

    protected TestedFiles() {}

    @Inject
    public TestedFiles(TryCases tryCases, InboundMessages messages) {
        this.tryCases = tryCases;
        this.messages = messages;
    }

    /** In the transaction in which it was settled. */
    void settled(@Observes MessageSettled event) {
        if (event.state() == InboundMessage.State.TESTED) {
            messages.byId(event.messageId())
                    .filter(m -> m.content().length <= CheckMessage.MOST)
                    .ifPresent(
                            m -> tryCases.attempt(EXCHANGE, m.partnerId(), m.content(), m.fileName(), Locale.ENGLISH));
        }
    }
}
