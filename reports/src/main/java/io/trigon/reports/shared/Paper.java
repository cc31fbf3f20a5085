package io.trigon.reports.shared;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
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
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(title);
        settings.setMetadataCreator("Trigon");
        settings.setDisplayMetadataTitle(true);
        settings.setTagged(true);
        settings.setTagLanguage(filled.getLocaleCode());
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
        exporter.setConfiguration(settings);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("no PDF of " + filled.getName(), e);
        }
        return file.toByteArray();
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
