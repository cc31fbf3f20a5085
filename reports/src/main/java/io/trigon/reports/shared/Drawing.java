package io.trigon.reports.shared;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Something drawn as vectors into the box that the report gives it. */
public abstract class Drawing extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    @Override
    public final void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D box) {
        Graphics2D own = (Graphics2D) canvas.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            draw(own, box);
        } finally {
            own.dispose();
        }
    }

    /** Draws; lengths are points of 1/72 inch. */
    protected abstract void draw(Graphics2D canvas, Rectangle2D box);
}
