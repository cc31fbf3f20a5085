package io.trigon.web.access;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.ChangeOwnProfile;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How one is spoken to, and one's password. The only page open to who came in with a password of somebody else's. */
@Path("/profile")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProfilePages {
    static final String PATH = "/app/profile";

    /** @param passwordFirst whether nothing else is open until the password is changed */
    public record Profile(
            String login,
            String language,
            String zone,
            List<Locale> languages,
            Set<String> zones,
            boolean passwordFirst) {}

    private ChangeOwnProfile change;
    private AuditDeed audit;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    protected ProfilePages() {}

    @Inject
    ProfilePages(ChangeOwnProfile change, AuditDeed audit, CurrentViewer current, Clock clock) {
        this.change = change;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Door(Operation.SEE_OWN_PROFILE)
    public Page page() {
        Viewer viewer = current.get();
        Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> !zone.contains("/") && !zone.equals("UTC") || zone.startsWith("SystemV/"));
        String language = Texts.nearest(viewer.language()).getLanguage();
        boolean passwordFirst = Visit.of(request).needsNewPassword();
        return new Page(
                "access/profile",
                new Profile(viewer.login(), language, viewer.zone().getId(), Texts.LANGUAGES, zones, passwordFirst));
    }

    @POST
    @Door(Operation.CHANGE_OWN_PROFILE)
    public Response speak(@FormParam("language") String language, @FormParam("zone") String zone) {
        var wanted = new ChangeOwnProfile.Change(
                language == null ? null : Texts.nearest(Locale.forLanguageTag(language)), zoneOf(zone), null, null);
        perform(wanted);
        SceneFilter.forgetLanguage(request, response);
        return Flashes.done(request, PATH, "profile.saved", "");
    }

    @POST
    @Path("/password")
    @Door(Operation.CHANGE_OWN_PROFILE)
    public Response password(
            @FormParam("presentPassword") String present,
            @FormParam("password") String next,
            @FormParam("repeatedPassword") String repeated) {
        BrokenRule.unless(next != null && next.equals(repeated), "password-repeat", "the repeated password is another");
        boolean first = Visit.of(request).needsNewPassword();
        perform(new ChangeOwnProfile.Change(null, null, present, next));
        Visit.begin(request, current.get().userId(), clock.instant(), false);
        Visit.markCookie(request, response);
        return Flashes.done(request, first ? "/app/home" : PATH, "profile.password.saved", "");
    }

    private void perform(ChangeOwnProfile.Change wanted) {
        Viewer viewer = current.get();
        audit.perform(viewer, Operation.CHANGE_OWN_PROFILE, viewer.login(), () -> change.change(viewer, wanted));
    }

    private static ZoneId zoneOf(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw new BrokenRule("zone-unknown", "there is no such time zone", java.util.Map.of("field", "zone"));
        }
    }
}
