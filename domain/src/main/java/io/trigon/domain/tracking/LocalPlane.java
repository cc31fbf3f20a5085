package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.projection.AzimuthalEquidistant;
import org.locationtech.jts.geom.Coordinate;

/**
 * A plane in metres that touches the WGS 84 ellipsoid at a centre: azimuthal equidistant, by GeoTools. Distances from the
 * centre are true; across, they are true to a part in twenty thousand within 100 km. It knows no date line and no pole.
 *
 * <p>The projection is opened by its own provider. By way of a name and {@code CRS.decode} GeoTools would search all its
 * factories and open its EPSG database first, which takes seconds and is of no use here.
 */
final class LocalPlane {
    private static final double EQUATOR_METRES = 6_378_137;
    private static final double POLE_METRES = EQUATOR_METRES * (1 - 1 / 298.257223563);

    private final MathTransform toPlane;

    LocalPlane(GeoPoint centre) {
        this.toPlane = Opener.open(centre);
    }

    /** Metres east and north of the centre, along the plane. */
    Coordinate project(double latitude, double longitude) {
        double[] at = transform(toPlane, longitude, latitude);
        return new Coordinate(at[0], at[1]);
    }

    GeoPoint back(Coordinate onPlane) {
        try {
            double[] at = transform(toPlane.inverse(), onPlane.x, onPlane.y);
            return GeoPoint.of(at[1], at[0]);
        } catch (TransformException e) {
            throw new IllegalStateException("a plane that can't be unrolled", e);
        }
    }

    private static double[] transform(MathTransform transform, double x, double y) {
        double[] at = {x, y};
        try {
            transform.transform(at, 0, at, 0, 1);
            return at;
        } catch (TransformException e) {
            throw new IllegalStateException("a place that can't be projected: " + x + " " + y, e);
        }
    }

    /** Reaches what GeoTools offers to its own factory only. */
    private static final class Opener extends AzimuthalEquidistant.Provider {
        private static final long serialVersionUID = 1L;
        private static final Opener HERE = new Opener();

        static MathTransform open(GeoPoint centre) {
            try {
                ParameterValueGroup values = PARAMETERS.createValue();
                values.parameter("semi_major").setValue(EQUATOR_METRES);
                values.parameter("semi_minor").setValue(POLE_METRES);
                values.parameter("latitude_of_center").setValue(centre.latitude());
                values.parameter("longitude_of_center").setValue(centre.longitude());
                return HERE.createMathTransform(values);
            } catch (FactoryException e) {
                throw new IllegalStateException("no plane at " + centre, e);
            }
        }
    }
}
