package io.trigon.integrations.exchange.plain;

import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.domain.shipment.epcis.EpcisReader;
import io.trigon.integrations.exchange.edifact.EdifactFile;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.edifact.EdifactReader;
import io.trigon.integrations.exchange.epcis.Beginning;
import io.trigon.integrations.exchange.epcis.SchemaEpcisReader;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12File.Shape;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads any text, by what it begins with. */
@ApplicationScoped
public class TextPlainReader implements PlainReader {
    /** Segments that are shown at most. */
    static final int SHOWN = 2_000;

    private static final int BEGIN = 40;
    private static final Pattern PLACE = Pattern.compile("([A-Z][A-Z0-9]{1,2})(?:-(\\d{2})(?:\\.(\\d{1,2}))?)?");

    private final X12Reader reader = new X12Reader(X12Limits.STANDARD);
    private final EpcisReader epcisReader = new SchemaEpcisReader();
    private final EdifactReader edifactReader = new EdifactReader(X12Limits.STANDARD);

    @Override
    public PlainReading read(byte[] content, Locale language) {
        byte[] text = EdifactFraming.eightBits(content);
        Charset charset = charset(text);
        String begin = begin(text, charset);
        Words words = Words.of("check", language);
        if (begin.startsWith("ISA")) {
            return x12(text, charset, language);
        }
        if (begin.startsWith("UNA") || begin.startsWith("UNB")) {
            return edifact(text, charset, language);
        }
        if (Beginning.of(content) != Beginning.OTHER) {
            return new EpcisLines(language).of(epcisReader.read(content));
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

    @Override
    public String example(Syntax syntax, String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return "";
        }
        boolean edifact = syntax == Syntax.EDIFACT;
        String tag = parts.group(1);
        if (parts.group(2) == null) {
            return edifact ? EdifactWords.example(tag) : X12Words.example(tag);
        }
        int element = Integer.parseInt(parts.group(2));
        int component = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return edifact ? EdifactWords.example(tag, element, component) : X12Words.example(tag, element);
    }

    /** The first characters that are no blanks and no byte order mark. */
    private static String begin(byte[] text, Charset charset) {
        String first = new String(text, 0, Math.min(text.length, 4_096), charset);
        String begin = (first.startsWith("\uFEFF") ? first.substring(1) : first).stripLeading();
        return begin.length() <= BEGIN ? begin : begin.substring(0, BEGIN);
    }

    private PlainReading edifact(byte[] bytes, Charset charset, Locale language) {
        CutText cut = EdifactCutting.cut(bytes, charset);
        EdifactFindings findings = new EdifactFindings(cut, language);
        EdifactFile file = EdifactFraming.cut(bytes, X12Limits.STANDARD);
        boolean unended = file.shape() == Shape.UNFINISHED;
        for (int i = 0; i < file.frames().size(); i++) {
            boolean last = unended && i == file.frames().size() - 1;
            String refused = last ? "file-unfinished" : "edifact-interchange-refused";
            findings.take(edifactReader.read(file.frames().get(i)), i, refused);
        }
        List<Finding> all = new ArrayList<>(findings.found());
        String flaw = flaw(file);
        if (flaw != null) {
            all.add(unreadable(flaw, cut, file.flawOffset(), language, "UNZ"));
        }
        return new PlainReading(
                        Syntax.EDIFACT, cut.sender(), new EdifactLines(language).of(shown(cut)), List.of(), isMore(cut))
                .with(all);
    }

    /** What is wrong with the file as such; an interchange without an end says so itself. */
    private static String flaw(EdifactFile file) {
        return switch (file.shape()) {
            case UNFINISHED -> file.frames().isEmpty() ? "file-unfinished" : null;
            case FOREIGN -> "file-not-edifact";
            case MALFORMED -> "una-malformed";
            case TOO_LARGE -> "file-too-large";
            default -> null;
        };
    }

    private static List<RawSegment> shown(CutText cut) {
        return cut.segments().subList(0, Math.min(SHOWN, cut.segments().size()));
    }

    private static boolean isMore(CutText cut) {
        return cut.cut() || cut.segments().size() > SHOWN;
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
                        "x12-unreadable",
                        cut,
                        file.frames().get(i).offset() + Math.max(0, e.offset()),
                        language,
                        "IEA"));
            }
        }
        all.addAll(findings.found());
        switch (file.shape()) {
            case UNFINISHED -> all.add(unreadable("file-unfinished", cut, file.flawOffset(), language, "IEA"));
            case FOREIGN -> all.add(unreadable("file-not-x12", cut, file.flawOffset(), language, "IEA"));
            case TOO_LARGE -> all.add(unreadable("file-too-large", cut, file.flawOffset(), language, "IEA"));
            default -> {
                // whole or empty: nothing of the frame is wrong
            }
        }
        return new PlainReading(Syntax.X12, cut.sender(), new X12Lines(language).of(shown(cut)), List.of(), isMore(cut))
                .with(all);
    }

    private static Finding unreadable(String code, CutText cut, long offset, Locale language, String trailer) {
        int line = cut.lineAt(offset);
        Words words = Words.of("check", language);
        RawSegment at = cut.at(line);
        boolean unfinished = code.equals("file-unfinished");
        return new Finding(
                Weight.HELD,
                line,
                at == null || !at.tag().matches("[A-Z][A-Z0-9]{1,2}") ? "" : at.tag(),
                code,
                words.text(code.startsWith("file-not-") ? "file-foreign" : code),
                at == null ? "" : at.raw(),
                unfinished ? words.text("want.trailer", trailer) : "",
                unfinished ? example(trailer) : "");
    }

    private static String example(String trailer) {
        return trailer.equals("UNZ") ? EdifactWords.example(trailer) : X12Words.example(trailer);
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
