package io.trigon.reports.report;

import io.trigon.reports.shared.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The mark of the house: a triangle with its three corners. */
final class Mark extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double UNITS = 24;
    private static final double CORNER = 2.6;

    @Override
    protected void draw(Graphics2D canvas, Rectangle2D box) {
        canvas.translate(box.getX(), box.getY());
        double scale = Math.min(box.getWidth(), box.getHeight()) / UNITS;
        canvas.scale(scale, scale);
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(12, 3);
        triangle.lineTo(22, 20);
        triangle.lineTo(2, 20);
        triangle.closePath();
        canvas.setColor(Colours.ACCENT);
        canvas.fill(triangle);
        corner(canvas, 12, 3.6, Colours.ACCENT);
        corner(canvas, 3, 20, Colours.SHIPPER);
        corner(canvas, 21, 20, Colours.CONSIGNEE);
    }

    private static void corner(Graphics2D canvas, double x, double y, Color colour) {
        canvas.setColor(colour);
        canvas.fill(new Ellipse2D.Double(x - CORNER, y - CORNER, 2 * CORNER, 2 * CORNER));
    }
}
