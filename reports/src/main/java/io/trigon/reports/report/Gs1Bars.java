package io.trigon.reports.report;

import io.trigon.reports.shared.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * An SSCC as GS1-128 with application identifier 00. A module is 0.5 mm wide (GS1 wants 0.495 to 0.940 on logistic
 * labels): four dots of a printer of 203 dpi, so that no bar is rounded. The box must leave ten modules free on both sides.
 */
final class Gs1Bars extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double MODULE = 0.5 / 25.4 * 72;

    private final String sscc;

    Gs1Bars(String sscc) {
        this.sscc = sscc;
    }

    @Override
    protected void draw(Graphics2D canvas, Rectangle2D box) {
        Code128 code = new Code128();
        code.setDataType(Symbol.DataType.GS1);
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(1);
        code.setBarHeight(1);
        code.setContent("[00]" + sscc);
        double left = box.getX() + (box.getWidth() - code.getWidth() * MODULE) / 2;
        canvas.setColor(Color.BLACK);
        for (Rectangle bar : code.getRectangles()) {
            canvas.fill(new Rectangle2D.Double(left + bar.x * MODULE, box.getY(), bar.width * MODULE, box.getHeight()));
        }
    }
}
