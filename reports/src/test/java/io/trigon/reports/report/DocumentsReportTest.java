package io.trigon.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import io.trigon.domain.report.ReportFormat;
import io.trigon.domain.report.ReportRenderer.LabelSheet;
import io.trigon.domain.report.ReportRenderer.LabelUnit;
import io.trigon.domain.shipment.gs1.Elements;
import io.trigon.domain.shipment.gs1.Gs1Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsReportTest {
    private final JasperReportRenderer renderer = new JasperReportRenderer();

    @ParameterizedTest
    @CsvSource({"proof, en", "proof, zh", "label, en", "label, zh", "scorecard, en", "scorecard, zh"})
    void saysWhatTheReferenceSays(String document, Locale language) throws IOException {
        byte[] pdf = made(document, language);
        String name = document + "_" + language;
        kept(name + ".pdf", pdf);
        assertThat(textOf(pdf)).isEqualTo(reference(name + ".txt", textOf(pdf)));
    }

    @ParameterizedTest
    @CsvSource({"proof, zh", "label, en", "scorecard, zh"})
    void carriesItsFontsInside(String document, Locale language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made(document, language))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void aScannerReadsTheLabelFromAPrinterOf203Dpi() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(renderer.labels(List.of(Sheets.label()), Locale.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 203, ImageType.BINARY);
            Result read = new Code128Reader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
                            Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true));
            assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
            assertThat(read.getText()).isEqualTo("]C100" + Sheets.SSCC);
        }
    }

    @Test
    void thePictureForAPrinterHoldsBothCodes() throws Exception {
        for (int dpi : new int[] {203, 300}) {
            byte[] png = renderer.labelPicture(Sheets.label(), 0, dpi, Locale.ENGLISH);
            kept("label_" + dpi + ".png", png);
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(page.getWidth()).isBetween(dpi * 4, dpi * 5);
            assertThat(decoded(new Code128Reader(), page)).isEqualTo("]C100" + Sheets.SSCC);
            String matrix = decoded(new DataMatrixReader(), placeOfTheMatrix(page, Sheets.MATRIX));
            Elements read = Gs1Code.read("]d2" + matrix, 2026);
            assertThat(read.bracketed())
                    .isEqualTo("(00)" + Sheets.SSCC + "(3302)040100(420)75207(4307)US(400)45006988");
            assertThat(read.misfits()).isEmpty();
        }
    }

    @Test
    void labelsOfManyShipmentsAreOneFile() throws IOException {
        byte[] pdf = renderer.labels(Collections.nCopies(40, Sheets.label()), Locale.ENGLISH);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(120);
        }
    }

    @Test
    void everyPageOfABatchHoldsBothCodesOfItsUnit() throws Exception {
        List<LabelSheet> sheets = List.of(Sheets.label(), Sheets.label());
        try (PDDocument pdf = Loader.loadPDF(renderer.labels(sheets, Locale.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            PDFRenderer printer = new PDFRenderer(pdf);
            for (int page : new int[] {0, 1, 3, 4}) {
                LabelUnit unit = Sheets.label().units().get(page % 3);
                BufferedImage printed = printer.renderImageWithDPI(page, 300, ImageType.BINARY);
                assertThatItHoldsBothCodes(printed, unit);
            }
        }
    }

    @Test
    void picturesInABatchHoldEachTheCodesOfTheirUnit() throws Exception {
        Map<Integer, byte[]> taken = new TreeMap<>();
        renderer.labelPictures(Sheets.label(), 203, Locale.ENGLISH, (png, unit) -> taken.put(unit, png));

        assertThat(taken).containsOnlyKeys(0, 1, 2);
        for (int unit : new int[] {0, 1}) {
            kept("batch_" + unit + ".png", taken.get(unit));
            assertThatItHoldsBothCodes(
                    ImageIO.read(new ByteArrayInputStream(taken.get(unit))),
                    Sheets.label().units().get(unit));
        }
        kept("batch_2.png", taken.get(2));
        assertThat(taken.get(0)).isEqualTo(renderer.labelPicture(Sheets.label(), 0, 203, Locale.ENGLISH));
    }

    private static void assertThatItHoldsBothCodes(BufferedImage page, LabelUnit unit) throws ReaderException {
        assertThat(decoded(new Code128Reader(), page)).isEqualTo("]C100" + unit.sscc());
        assertThat(Gs1Code.read("]d2" + decoded(new DataMatrixReader(), placeOfTheMatrix(page, unit.matrix())), 2026)
                        .bracketed())
                .isEqualTo(unit.matrix());
    }

    /** It stands at the right margin, the smaller the less it says; the reader looks from the middle of what it is given. */
    private static BufferedImage placeOfTheMatrix(BufferedImage page, String matrix) {
        boolean small = matrix.length() < 30;
        return page.getSubimage(
                page.getWidth() * (small ? 80 : 65) / 100,
                page.getHeight() * (small ? 43 : 38) / 100,
                page.getWidth() * (small ? 20 : 35) / 100,
                page.getHeight() * (small ? 13 : 22) / 100);
    }

    private static String decoded(Reader reader, BufferedImage page) throws ReaderException {
        return reader.decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))),
                        Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void labelsAreOfTheSizeA6() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.labels(List.of(Sheets.label()), Locale.ENGLISH))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(104.0, 106.0);
            assertThat(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4).isBetween(147.0, 149.0);
        }
    }

    @Test
    void aWorkbookHoldsNumbersAndNeverAFormula() throws IOException {
        byte[] xlsx = renderer.scorecard(Sheets.scorecard(), ReportFormat.XLSX, Locale.ENGLISH);
        kept("scorecard_en.xlsx", xlsx);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            StringBuilder text = new StringBuilder();
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.NUMERIC) {
                        text.append(cell).append(" | ");
                    }
                }
                text.append('\n');
            }
            String lines = text.toString().lines().filter(l -> !l.isBlank()).collect(Collectors.joining("\n")) + "\n";
            assertThat(lines).isEqualTo(reference("scorecard_en_sheet.txt", lines));
        }
    }

    private byte[] made(String document, Locale language) {
        return switch (document) {
            case "proof" -> renderer.proofOfDelivery(Sheets.proof(), language);
            case "label" -> renderer.labels(List.of(Sheets.label()), language);
            default -> renderer.scorecard(Sheets.scorecard(), ReportFormat.PDF, language);
        };
    }

    private static String textOf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(pdf)
                            .lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .collect(Collectors.joining("\n"))
                    + "\n";
        }
    }

    /** For people who want to look at it: target/documents. */
    private static void kept(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), file);
    }

    private static String reference(String name, String actual) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "documents")).resolve(name), actual);
        try (InputStream expected = DocumentsReportTest.class.getResourceAsStream(name)) {
            return expected == null ? "" : new String(expected.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
