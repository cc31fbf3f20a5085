package io.trigon.reports.report;

import io.trigon.domain.report.ReportFormat;
import io.trigon.domain.report.ReportRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/** Makes documents with JasperReports. The reports are read at the first document, and kept. */
@ApplicationScoped
public class JasperReportRenderer implements ReportRenderer {

    private static final class Proof {
        private static final ProofPaper PAPER = new ProofPaper();
    }

    private static final class Label {
        private static final LabelPaper PAPER = new LabelPaper();
    }

    private static final class Scorecard {
        private static final ScorecardPaper PAPER = new ScorecardPaper();
    }

    @Override
    public byte[] proofOfDelivery(ProofSheet sheet, Locale language) {
        return Proof.PAPER.pdf(sheet, language);
    }

    @Override
    public byte[] labels(List<LabelSheet> sheets, Locale language) {
        return Label.PAPER.pdf(sheets, language);
    }

    @Override
    public byte[] labelPicture(LabelSheet sheet, int unit, int dpi, Locale language) {
        return Label.PAPER.png(sheet, unit, dpi, language);
    }

    @Override
    public void labelPictures(LabelSheet sheet, int dpi, Locale language, ObjIntConsumer<byte[]> taker) {
        Label.PAPER.pngs(sheet, dpi, language, taker);
    }

    @Override
    public byte[] scorecard(ScorecardSheet sheet, ReportFormat format, Locale language) {
        return format == ReportFormat.XLSX
                ? Scorecard.PAPER.xlsx(sheet, language)
                : Scorecard.PAPER.pdf(sheet, language);
    }
}
