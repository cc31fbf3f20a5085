package io.trigon.integrations.exchange.as2;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads receipts, whose wrapping is off already. */
final class MdnReader {
    private static final int PARTS_MOST = 10;
    private static final int TEXT_MOST = 400;

    private MdnReader() {}

    static boolean isReport(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    /** @throws Refusal when it is no receipt */
    static Mdn read(byte[] content, String contentType) throws Refusal {
        try {
            MimeMultipart report = new MimeMultipart(new ByteArrayDataSource(content, contentType));
            String text = "";
            InternetHeaders fields = null;
            for (int i = 0; i < Math.min(report.getCount(), PARTS_MOST); i++) {
                BodyPart part = report.getBodyPart(i);
                if (part.isMimeType("message/disposition-notification")) {
                    fields = fields(part);
                } else if (part.isMimeType("text/plain") && text.isEmpty()) {
                    text = new String(part.getInputStream().readNBytes(TEXT_MOST), StandardCharsets.UTF_8).strip();
                }
            }
            return mdn(fields, text);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new Refusal(Refusal.PROCESSING, "The receipt is not well-formed.");
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static InternetHeaders fields(BodyPart part) throws MessagingException, IOException {
        byte[] raw = part.getInputStream().readAllBytes();
        int start = 0;
        while (start < raw.length && (raw[start] == '\r' || raw[start] == '\n')) {
            start++;
        }
        return new InternetHeaders(new ByteArrayInputStream(raw, start, raw.length - start));
    }

    private static Mdn mdn(InternetHeaders fields, String text) throws Refusal {
        String disposition = fields == null ? null : fields.getHeader("Disposition", null);
        String of = fields == null ? null : fields.getHeader("Original-Message-ID", null);
        if (disposition == null || of == null) {
            throw new Refusal(Refusal.PROCESSING, "The receipt says of no message what became of it.");
        }
        Mic mic = Mic.read(fields.getHeader("Received-Content-MIC", null)).orElse(null);
        return new Mdn(of.strip(), Wrapper.oneLine(disposition).strip(), mic, text);
    }
}
