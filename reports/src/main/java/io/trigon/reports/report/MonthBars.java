package io.trigon.reports.report;

import io.trigon.domain.report.ReportRenderer.ScoreMonth;
import io.trigon.reports.shared.Drawing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Deliveries of each month, those in time below those that were late. */
final class MonthBars extends Drawing {
    private static final long serialVersionUID = 1L;

    /** So many months have room for their names side by side. */
    private static final int LEVEL_MOST = 9;

    private final transient JFreeChart chart;

    MonthBars(List<ScoreMonth> months, String inTime, String late, Font font) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (ScoreMonth month : months) {
            bars.addValue(month.delivered() - month.late(), inTime, month.month());
            bars.addValue(month.late(), late, month.month());
        }
        chart = ChartFactory.createStackedBarChart(null, null, null, bars);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 0, 0, 0));
        chart.getLegend().setItemFont(font);
        chart.getLegend().setItemPaint(Colours.TEXT);
        chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        dress(chart.getCategoryPlot(), font);
        if (months.size() > LEVEL_MOST) {
            chart.getCategoryPlot().getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
    }

    private static void dress(CategoryPlot plot, Font font) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Colours.BORDER);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.getDomainAxis().setTickLabelFont(font);
        plot.getDomainAxis().setTickLabelPaint(Colours.MUTED);
        plot.getDomainAxis().setAxisLinePaint(Colours.BORDER);
        plot.getDomainAxis().setTickMarksVisible(false);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(1.4f);
        NumberAxis range = (NumberAxis) plot.getRangeAxis();
        range.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        range.setUpperMargin(0.1);
        range.setTickLabelFont(font);
        range.setTickLabelPaint(Colours.MUTED);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
        StackedBarRenderer bars = (StackedBarRenderer) plot.getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.09);
        bars.setSeriesPaint(0, Colours.OK);
        bars.setSeriesPaint(1, Colours.BAD);
    }

    @Override
    protected void draw(Graphics2D canvas, Rectangle2D box) {
        chart.draw(canvas, box);
    }
}
