package io.trigon.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import net.sf.geographiclib.Geodesic;

/** A place on the WGS 84 ellipsoid, in degrees. */
@Embeddable
public class GeoPoint {
    @Column(name = "latitude")
    private Double latitude;

    @Column(name = "longitude")
    private Double longitude;

    protected GeoPoint() {}

    private GeoPoint(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** @throws BrokenRule {@code position-out-of-range} for a latitude beyond ±90 or a longitude beyond ±180 */
    public static GeoPoint of(double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        BrokenRule.unless(onEarth, "position-out-of-range", "latitude must be within ±90 and longitude within ±180");
        return new GeoPoint(latitude, longitude);
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    /** Metres along the geodesic of the WGS 84 ellipsoid. */
    public double metresTo(GeoPoint other) {
        return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude).s12;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof GeoPoint p && latitude.equals(p.latitude) && longitude.equals(p.longitude);
    }

    @Override
    public int hashCode() {
        return Objects.hash(latitude, longitude);
    }

    @Override
    public String toString() {
        return latitude + "," + longitude;
    }
}
