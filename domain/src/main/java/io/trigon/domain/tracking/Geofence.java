package io.trigon.domain.tracking;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A fence that somebody drew: around a site, whose stops it watches in place of the site's circle, or an area of no site,
 * such as a port. One that was taken away stays as a row, for the visits that name it.
 */
@Entity
@Table(name = "geofence")
public class Geofence extends Stored {
    /** What the ground is for. */
    public enum Purpose {
        SITE,
        YARD,
        TERMINAL,
        PORT,
        CUSTOMS,
        BORDER,
        PARKING,
        OTHER
    }

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    /** Null for an area of no site, and for what was taken away. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_id")
    private Site site;

    /** WKT in degrees, longitude first; null for a circle. */
    @Column(name = "outline")
    private String outline;

    @Embedded
    private GeoPoint centre;

    /** Null for an outline. */
    @Column(name = "radius_metres")
    private Integer radiusMetres;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** The site that it watched until it was taken away: another fence may do so since. */
    @Column(name = "ended_site_id")
    private Long endedSiteId;

    protected Geofence() {}

    Geofence(String name, Purpose purpose, Site site, FenceShape shape, String drawnBy, Instant at) {
        draw(name, purpose, site, shape, drawnBy, at);
    }

    /** @throws BrokenRule {@code fence-name} without a name of 1 to 120 characters */
    void draw(String newName, Purpose newPurpose, Site newSite, FenceShape shape, String by, Instant at) {
        boolean named = newName != null && !newName.isBlank() && newName.strip().length() <= 120;
        BrokenRule.unless(named, "fence-name", "a fence has a name of 1 to 120 characters");
        this.name = newName.strip();
        this.purpose = newPurpose;
        this.site = newSite;
        this.outline = shape instanceof Outline drawn ? drawn.wkt() : null;
        this.radiusMetres = shape instanceof Circle circle ? circle.radiusMetres() : null;
        this.centre = GeoPoint.of(shape.centre().latitude(), shape.centre().longitude());
        this.drawnBy = by;
        this.changedAt = at;
    }

    void end(String by, Instant at) {
        this.endedSiteId = site == null ? null : site.id();
        this.site = null;
        this.drawnBy = by;
        this.changedAt = at;
        this.endedAt = at;
    }

    /** @param formerSite the site that it watched; null for none */
    void bringBack(Site formerSite, String by, Instant at) {
        this.site = formerSite;
        this.endedSiteId = null;
        this.drawnBy = by;
        this.changedAt = at;
        this.endedAt = null;
    }

    /** Of a fence that was taken away; null for an area. */
    Long endedSiteId() {
        return endedSiteId;
    }

    public String name() {
        return name;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Null for an area of no site. */
    public Site site() {
        return site;
    }

    public FenceShape shape() {
        return shapeOf(outline, centre, radiusMetres);
    }

    static FenceShape shapeOf(String outline, GeoPoint centre, Integer radiusMetres) {
        return outline == null ? new Circle(centre, radiusMetres) : Outline.ofWkt(outline);
    }

    public String drawnBy() {
        return drawnBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Null while it holds. */
    public Instant endedAt() {
        return endedAt;
    }
}
