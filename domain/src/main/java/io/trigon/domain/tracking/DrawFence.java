package io.trigon.domain.tracking;

import io.trigon.domain.party.Companies;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws fences, changes them and takes them away. Trips under way see the change within a minute, on every node. */
@ApplicationScoped
public class DrawFence {
    private static final int REASONS_MOST = 10;

    private Geofences geofences;
    private Companies companies;
    private Events events;
    private Clock clock;

    protected DrawFence() {}

    @Inject
    public DrawFence(Geofences geofences, Companies companies, Events events, Clock clock) {
        this.geofences = geofences;
        this.companies = companies;
        this.events = events;
        this.clock = clock;
    }

    /** @throws BrokenRule as {@link Outline#of} and {@link Circle} do; {@code fence-site-taken} for a second of one site */
    @Transactional
    public Geofence draw(FencePlan plan, String by) {
        FenceDrawing drawing = FenceDrawing.of(plan, companies);
        boolean free =
                drawing.site() == null || geofences.ofSite(drawing.site().id()).isEmpty();
        BrokenRule.unless(free, "fence-site-taken", "the site has a fence already: change that one");
        return added(drawing, by);
    }

    /** @throws NotFound when it was taken away; otherwise as {@link #draw} */
    @Transactional
    public Geofence redraw(long id, FencePlan plan, String by) {
        Geofence fence = geofences.byId(id).orElseThrow(() -> new NotFound("geofence"));
        return changed(fence, FenceDrawing.of(plan, companies), by);
    }

    /** Stops at its site, if any, have their circle again; whoever is in the area has left it. */
    @Transactional
    public void takeAway(long id, String by) {
        Geofence fence = geofences.byId(id).orElseThrow(() -> new NotFound("geofence"));
        Instant now = clock.instant();
        fence.end(by, now);
        geofences.openVisitsTo(id).forEach(visit -> visit.end(now));
        events.fire(new FencesChanged(now, id));
    }

    /**
     * Undoes {@link #takeAway}: it watches its site again.
     *
     * @throws NotFound when it was not taken away
     * @throws BrokenRule {@code fence-site-taken} when the site has another by now
     */
    @Transactional
    public Geofence bringBack(long id, String by) {
        Geofence fence = geofences.endedById(id).orElseThrow(() -> new NotFound("geofence"));
        Long former = fence.endedSiteId();
        boolean free = former == null || geofences.ofSite(former).isEmpty();
        BrokenRule.unless(free, "fence-site-taken", "the site has a fence already: change that one");
        Instant now = clock.instant();
        fence.bringBack(former == null ? null : companies.siteById(former).orElse(null), by, now);
        events.fire(new FencesChanged(now, id));
        return fence;
    }

    /** The ground that a plan encloses; nothing is drawn. */
    @Transactional
    public FenceShape preview(FencePlan plan) {
        return FenceDrawing.of(plan, companies).shape();
    }

    /**
     * All or nothing. A fence of the same site, or of the same name, is changed: the same file again changes nothing more.
     *
     * @throws BrokenRule {@code fences-refused} with the first {@value #REASONS_MOST} reasons, each with its place in the list
     */
    @Transactional
    public List<Geofence> drawAll(List<FencePlan> plans, String by) {
        List<FenceDrawing> drawings = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            try {
                drawings.add(FenceDrawing.of(plans.get(i), companies));
            } catch (BrokenRule broken) {
                reasons.add("features[" + i + "]: " + broken.getMessage());
            }
        }
        refuse(reasons);
        return drawings.stream()
                .map(drawing ->
                        known(drawing).map(fence -> changed(fence, drawing, by)).orElseGet(() -> added(drawing, by)))
                .toList();
    }

    /** Tells all that is wrong with a file at once. */
    public static void refuse(List<String> reasons) {
        if (!reasons.isEmpty()) {
            String first = String.join("; ", reasons.subList(0, Math.min(REASONS_MOST, reasons.size())));
            String more = reasons.size() > REASONS_MOST ? "; and " + (reasons.size() - REASONS_MOST) + " more" : "";
            throw new BrokenRule("fences-refused", first + more, Map.of("reasons", first + more));
        }
    }

    private Optional<Geofence> known(FenceDrawing drawing) {
        if (drawing.site() != null) {
            return geofences.ofSite(drawing.site().id());
        }
        return geofences.named(drawing.name() == null ? "" : drawing.name().strip()).stream()
                .filter(fence -> fence.site() == null)
                .findFirst();
    }

    private Geofence added(FenceDrawing drawing, String by) {
        Geofence fence = geofences.add(
                new Geofence(drawing.name(), drawing.purpose(), drawing.site(), drawing.shape(), by, clock.instant()));
        events.fire(new FencesChanged(clock.instant(), fence.id()));
        return fence;
    }

    private Geofence changed(Geofence fence, FenceDrawing drawing, String by) {
        boolean own = drawing.site() == null
                || geofences.ofSite(drawing.site().id()).filter(f -> f != fence).isEmpty();
        BrokenRule.unless(own, "fence-site-taken", "the site has a fence already: change that one");
        fence.draw(drawing.name(), drawing.purpose(), drawing.site(), drawing.shape(), by, clock.instant());
        events.fire(new FencesChanged(clock.instant(), fence.id()));
        return fence;
    }
}
