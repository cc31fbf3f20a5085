package io.trigon.domain.party;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shared.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** A place of a company: a plant, a warehouse, a store. */
@Entity
@Table(name = "site")
public class Site extends Stored {
    private static final int NAME = 300;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    /** The code by which a scanner or a partner names the place; unique, may be null. */
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Embedded
    private Address address;

    @Embedded
    private GeoPoint point;

    /** IANA zone id. */
    @Column(name = "zone")
    private String zone;

    /** UN/LOCODE, five characters. */
    @Column(name = "locode")
    private String locode;

    /** Metres around the point that count as "at the site". */
    @Column(name = "fence_metres")
    private int fenceMetres = 300;

    protected Site() {}

    /** The point may be null when nobody knows it yet: such a stop has no geofence. */
    public Site(String code, String name, Address address, GeoPoint point, ZoneId zone) {
        this.code = code;
        this.name = Words.atMost(NAME, name);
        this.address = address;
        this.point = point;
        this.zone = zone.getId();
    }

    void belongsTo(Company owner) {
        this.company = owner;
    }

    public Site at(GeoPoint where) {
        this.point = where;
        return this;
    }

    /** A null leaves what was said before. */
    public Site locatedBy(String locode, Integer fenceMetres) {
        this.locode = locode == null ? this.locode : locode;
        this.fenceMetres = fenceMetres == null ? this.fenceMetres : fenceMetres;
        return this;
    }

    public Company company() {
        return company;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Address address() {
        return address;
    }

    public GeoPoint point() {
        return point;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String locode() {
        return locode;
    }

    public int fenceMetres() {
        return fenceMetres;
    }
}
