package io.trigon.reports.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;

/** A compiled report of ours. It is read from our own packages and from nowhere else, because reading one runs it. */
public final class Template {
    private static final String FOLDER = "/io/trigon/reports/compiled/";

    private final JasperReport report;

    private Template(JasperReport report) {
        this.report = report;
    }

    /** @throws IllegalStateException when the build made no such report */
    public static Template of(String name) {
        String file = FOLDER + name + ".jasper";
        try (InputStream compiled = Template.class.getResourceAsStream(file)) {
            if (compiled == null) {
                throw new IllegalStateException("no compiled report " + file);
            }
            return new Template((JasperReport) JRLoader.loadObject(compiled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("unreadable report " + file, e);
        }
    }

    /** Fills the report in the words of the language; texts are {@code $R}, values {@code $P} and {@code $F}. */
    public JasperPrint fill(Map<String, ?> values, Collection<Map<String, ?>> rows, Locale language) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(JRParameter.REPORT_LOCALE, language);
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words(language));
        try {
            return JasperFillManager.fillReport(report, all, new JRMapCollectionDataSource(rows));
        } catch (JRException e) {
            throw new IllegalStateException("the report " + report.getName() + " can't be filled", e);
        }
    }

    /** The words of reports; English for a language we don't have, whatever the machine speaks. */
    public static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "io.trigon.reports.words",
                language,
                Template.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
