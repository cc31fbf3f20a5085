package io.trigon.reports.report;

import io.trigon.reports.shared.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Elements as GS1 DataMatrix. A module is 0.75 mm wide (GS1 wants 0.743 to 1.5 on logistic labels): six dots of a printer of
 * 203 dpi; smaller only when the box is too small for all of them and a quiet module around.
 */
final class Gs1Matrix extends Drawing {
    private static final long serialVersionUID = 1L;
    private static final double MODULE = 0.75 / 25.4 * 72;

    private final String elements;

    /** @param elements bracketed, such as {@code (00)…(420)…} */
    Gs1Matrix(String elements) {
        this.elements = elements;
    }

    @Override
    protected void draw(Graphics2D canvas, Rectangle2D box) {
        DataMatrix code = new DataMatrix();
        code.setDataType(Symbol.DataType.GS1);
        code.setForceMode(DataMatrix.ForceMode.SQUARE);
        code.setModuleWidth(1);
        code.setContent(inSquareBrackets());
        double module = Math.min(MODULE, Math.min(box.getWidth(), box.getHeight()) / (code.getWidth() + 2));
        double left = box.getMaxX() - code.getWidth() * module;
        double top = box.getCenterY() - code.getHeight() * module / 2;
        Area dark = new Area();
        for (Rectangle dot : code.getRectangles()) {
            dark.add(new Area(new Rectangle2D.Double(
                    left + dot.x * module, top + dot.y * module, dot.width * module, dot.height * module)));
        }
        canvas.setColor(Color.BLACK);
        canvas.fill(dark);
    }

    /** As Okapi reads them. Square brackets are no characters of GS1, so a value can't hold any. */
    private String inSquareBrackets() {
        return elements.replaceAll("(?<!\\\\)\\((\\d{2,4})\\)", "[$1]").replace("\\(", "(");
    }
}
