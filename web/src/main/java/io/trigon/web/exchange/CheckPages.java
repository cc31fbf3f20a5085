package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text, pasted or taken from a file, as it would be read; nothing of it is kept. */
@Path("/exchange/check")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CheckPages {
    /**
     * The text and what it says.
     *
     * @param partner whose text it is; empty to find it by its sender
     * @param checked null until there is a text
     * @param answers what would be answered, as text
     */
    public record CheckPage(
            String text, String partner, List<Choice> partners, Checked checked, List<WouldAnswer> answers) {}

    /** A partner to choose. */
    public record Choice(String id, String name) {}

    /** An answer that is not sent. */
    public record WouldAnswer(String type, String text) {}

    private CheckMessage checkMessage;
    private OwnExchange own;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected CheckPages() {}

    @Inject
    CheckPages(CheckMessage checkMessage, OwnExchange own, CurrentViewer current) {
        this.checkMessage = checkMessage;
        this.own = own;
        this.current = current;
    }

    @GET
    @Door(Operation.CHECK_MESSAGE)
    @Transactional
    public Page form(@QueryParam("partner") @DefaultValue("") String partner) {
        return page("", partner, null);
    }

    @POST
    @Door(Operation.CHECK_MESSAGE)
    @Transactional
    public Page check(
            @FormParam("text") @DefaultValue("") String text, @FormParam("partner") @DefaultValue("") String partner) {
        String typed = text.replace("\r\n", "\n");
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        boolean known = partner.isBlank() || choices().stream().anyMatch(c -> c.id().equals(partner));
        if (!known) {
            throw new NotFound("partner");
        }
        Checked checked = typed.isBlank()
                ? null
                : checkMessage.check(
                        current.get(),
                        typed.getBytes(StandardCharsets.UTF_8),
                        partner.isBlank() ? null : partner,
                        scene.locale());
        return page(typed, partner, checked);
    }

    private Page page(String text, String partner, Checked checked) {
        List<WouldAnswer> answers = checked == null
                ? List.of()
                : checked.answers().stream()
                        .map(a -> new WouldAnswer(a.messageType(), new String(a.content(), StandardCharsets.UTF_8)))
                        .toList();
        return new Page("exchange/check", new CheckPage(text, partner, choices(), checked, answers));
    }

    private List<Choice> choices() {
        return own.partners(current.get()).stream().map(CheckPages::choice).toList();
    }

    private static Choice choice(TradingPartner partner) {
        return new Choice(partner.partnerId(), partner.name());
    }
}
