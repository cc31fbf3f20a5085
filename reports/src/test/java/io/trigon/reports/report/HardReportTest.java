package io.trigon.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long names, many lines, other scripts, and nothing at all; the pages are left as pictures in target/documents. */
class HardReportTest {
    private final JasperReportRenderer renderer = new JasperReportRenderer();

    @ParameterizedTest
    @CsvSource({
        "proof, en",
        "proof, zh",
        "bare-proof, en",
        "label, en",
        "label, zh",
        "scorecard, en",
        "scorecard, zh",
        "empty-scorecard, en",
        "empty-scorecard, zh",
        "plain-proof, en",
        "plain-label, zh",
        "plain-scorecard, en"
    })
    void isPrintedWhole(String document, Locale language) throws IOException {
        byte[] file = made(document, language);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Path folder = Files.createDirectories(Path.of("target", "documents"));
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                String name = "hard-%s_%s-%d.png".formatted(document, language, page + 1);
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(page, 90),
                        "png",
                        folder.resolve(name).toFile());
            }
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).doesNotContain("null").contains(saying(document));
        }
    }

    /** What was shrunk or left out when it was much. */
    private static String saying(String document) {
        return switch (document) {
            case "proof" -> "45006988000000009";
            default -> document.endsWith("scorecard") ? "1" : "TG4K";
        };
    }

    private byte[] made(String document, Locale language) {
        return switch (document) {
            case "proof" -> renderer.proofOfDelivery(HardSheets.proof(), language);
            case "bare-proof" -> renderer.proofOfDelivery(HardSheets.bareProof(), language);
            case "label" -> renderer.labels(List.of(HardSheets.label()), language);
            case "scorecard" -> renderer.scorecard(HardSheets.scorecard(), ReportFormat.PDF, language);
            case "plain-proof" -> renderer.proofOfDelivery(Sheets.proof(), language);
            case "plain-label" -> renderer.labels(List.of(Sheets.label()), language);
            case "plain-scorecard" -> renderer.scorecard(Sheets.scorecard(), ReportFormat.PDF, language);
            default -> renderer.scorecard(HardSheets.emptyScorecard(), ReportFormat.PDF, language);
        };
    }
}
