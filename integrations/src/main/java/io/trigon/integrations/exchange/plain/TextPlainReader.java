package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads any text, by what it begins with. */
@ApplicationScoped
public class TextPlainReader implements PlainReader {
    /** Segments that are shown at most. */
    static final int SHOWN = 2_000;

    private static final int BEGIN = 40;

    private final X12Reader reader = new X12Reader(X12Limits.STANDARD);

    @Override
    public PlainReading read(byte[] text, Locale language) {
        Charset charset = charset(text);
        String begin = begin(text, charset);
        Words words = Words.of("check", language);
        if (begin.startsWith("ISA")) {
            return x12(text, charset, language);
        }
        if (begin.startsWith("UNA") || begin.startsWith("UNB")) {
            return edifact(text, charset, language);
        }
        String code = begin.isEmpty() ? "file-empty" : "file-not-x12";
        Finding finding = new Finding(
                Weight.HELD,
                0,
                "",
                code,
                words.text(code),
                begin.strip(),
                words.text("want.begin"),
                X12Words.example("ISA"));
        return new PlainReading(Syntax.NEITHER, null, List.of(), List.of(finding), false);
    }

    /** The first characters that are no blanks and no byte order mark. */
    private static String begin(byte[] text, Charset charset) {
        String first = new String(text, 0, Math.min(text.length, 4_096), charset);
        String begin = (first.startsWith("\uFEFF") ? first.substring(1) : first).stripLeading();
        return begin.length() <= BEGIN ? begin : begin.substring(0, BEGIN);
    }

    /** What is wrong with EDIFACT is found by its reader alone. */
    private static PlainReading edifact(byte[] bytes, Charset charset, Locale language) {
        CutText cut = EdifactCutting.cut(bytes, charset);
        List<RawSegment> shown =
                cut.segments().subList(0, Math.min(SHOWN, cut.segments().size()));
        boolean more = cut.cut() || shown.size() < cut.segments().size();
        return new PlainReading(Syntax.EDIFACT, cut.sender(), new EdifactLines(language).of(shown), List.of(), more);
    }

    private PlainReading x12(byte[] bytes, Charset charset, Locale language) {
        CutText cut = X12Cutting.cut(bytes, charset);
        X12Findings findings = new X12Findings(cut, language);
        X12File file = X12Framing.cut(bytes, X12Limits.STANDARD);
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < file.frames().size(); i++) {
            try {
                findings.take(reader.read(file.frames().get(i)), i);
            } catch (X12Unreadable e) {
                all.add(unreadable(
                        "x12-unreadable", cut, file.frames().get(i).offset() + Math.max(0, e.offset()), language));
            }
        }
        all.addAll(findings.found());
        switch (file.shape()) {
            case UNFINISHED -> all.add(unreadable("file-unfinished", cut, file.flawOffset(), language));
            case FOREIGN -> all.add(unreadable("file-not-x12", cut, file.flawOffset(), language));
            case TOO_LARGE -> all.add(unreadable("file-too-large", cut, file.flawOffset(), language));
            default -> {
                // whole or empty: nothing of the frame is wrong
            }
        }
        List<RawSegment> shown =
                cut.segments().subList(0, Math.min(SHOWN, cut.segments().size()));
        boolean more = cut.cut() || shown.size() < cut.segments().size();
        return new PlainReading(Syntax.X12, cut.sender(), new X12Lines(language).of(shown), List.of(), more).with(all);
    }

    private static Finding unreadable(String code, CutText cut, long offset, Locale language) {
        int line = cut.lineAt(offset);
        Words words = Words.of("check", language);
        RawSegment at = cut.at(line);
        boolean unfinished = code.equals("file-unfinished");
        return new Finding(
                Weight.HELD,
                line,
                at == null ? "" : at.tag(),
                code,
                words.text(code.equals("file-not-x12") ? "file-foreign" : code),
                at == null ? "" : at.raw(),
                unfinished ? words.text("want.trailer", "IEA") : "",
                unfinished ? X12Words.example("IEA") : "");
    }

    /** UTF-8 when it is, else ISO 8859-1. */
    private static Charset charset(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
