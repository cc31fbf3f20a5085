package io.trigon.reports.shared;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Turns a filled report into a file. */
public final class Paper {

    private Paper() {}

    /** A PDF with its fonts inside; the title is what a reader's window shows. */
    public static byte[] pdf(JasperPrint filled, String title) {
        return pdf(List.of(filled), title);
    }

    /** Several of them one behind the other in one PDF. */
    public static byte[] pdf(List<JasperPrint> filled, String title) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(title);
        settings.setMetadataCreator("Trigon");
        settings.setDisplayMetadataTitle(true);
        settings.setTagged(true);
        settings.setTagLanguage(filled.get(0).getLocaleCode());
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
        exporter.setConfiguration(settings);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("no PDF of " + title, e);
        }
        return file.toByteArray();
    }

    /** One page as a picture in black and white, dot for dot as a label printer sets it; the file says how large a dot is. */
    public static byte[] png(JasperPrint filled, int page, int dpi) {
        try {
            float zoom = dpi / 72f;
            Image drawn = JasperPrintManager.printPageToImage(filled, page, zoom);
            BufferedImage dots =
                    new BufferedImage(drawn.getWidth(null), drawn.getHeight(null), BufferedImage.TYPE_BYTE_BINARY);
            Graphics2D canvas = dots.createGraphics();
            canvas.drawImage(drawn, 0, 0, null);
            canvas.dispose();
            return PngFile.of(dots, dpi);
        } catch (JRException e) {
            throw new IllegalStateException("no picture of " + filled.getName(), e);
        }
    }

    /** A workbook of one sheet. Texts stay texts, whatever sign they begin with: no formula is ever written. */
    public static byte[] xlsx(JasperPrint filled, String sheet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SimpleXlsxReportConfiguration settings = new SimpleXlsxReportConfiguration();
        settings.setSheetNames(new String[] {sheet});
        settings.setDetectCellType(true);
        settings.setOnePagePerSheet(false);
        settings.setRemoveEmptySpaceBetweenRows(true);
        settings.setRemoveEmptySpaceBetweenColumns(true);
        settings.setWhitePageBackground(false);
        settings.setShowGridLines(true);
        JRXlsxExporter exporter = new JRXlsxExporter();
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
        exporter.setConfiguration(settings);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("no workbook of " + filled.getName(), e);
        }
        return file.toByteArray();
    }
}
