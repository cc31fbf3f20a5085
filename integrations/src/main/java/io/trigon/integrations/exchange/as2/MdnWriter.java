package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.disposition.DispositionType;
import io.trigon.domain.exchange.as2.Digest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Writes receipts. The library's own writer gives an unsigned one when a signature fails, and names itself and its address in it;
 * ours signs or fails.
 */
final class MdnWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Wrapper wrapper;
    private final Clock clock;

    MdnWriter(Wrapper wrapper, Clock clock) {
        this.wrapper = wrapper;
        this.clock = clock;
    }

    /**
     * What is to be said.
     *
     * @param modifier null when the message was taken
     * @param mic as in {@code Received-Content-MIC}; null when nothing was verified
     * @param signedBy null for a receipt without signature
     */
    record Saying(String from, String to, String messageId, String modifier, String text, String mic, Digest signedBy) {
        String disposition() {
            return (modifier == null ? DispositionType.createSuccess() : DispositionType.createError(modifier))
                    .getAsString();
        }
    }

    Entity write(Saying saying, Identity ours) {
        try {
            MimeBodyPart part = report(saying);
            if (saying.signedBy() != null) {
                part = wrapper.signed(part, saying.signedBy(), ours);
            }
            return new Entity(headers(saying, part), part.getRawInputStream().readAllBytes());
        } catch (MessagingException
                | IOException
                | GeneralSecurityException
                | SMIMEException
                | OperatorCreationException e) {
            throw new IllegalStateException("a receipt can't be written: " + e.getMessage(), e);
        }
    }

    private Map<String, String> headers(Saying saying, MimeBodyPart part) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("AS2-Version", "1.2");
        headers.put("AS2-From", As2Ids.quoted(saying.from()));
        headers.put("AS2-To", As2Ids.quoted(saying.to()));
        headers.put("Message-ID", "<mdn-" + UUID.randomUUID() + "@trigon>");
        headers.put("Date", DATE.format(clock.instant()));
        headers.put("Subject", "Message disposition notification");
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", Wrapper.oneLine(part.getContentType()));
        return headers;
    }

    private static MimeBodyPart report(Saying saying) throws MessagingException, IOException {
        MimeMultipart both = new MimeMultipart("report; report-type=disposition-notification");
        both.addBodyPart(part("text/plain; charset=us-ascii", saying.text() + "\r\n"));
        both.addBodyPart(part("message/disposition-notification", fields(saying)));
        MimeBodyPart report = new MimeBodyPart();
        report.setContent(both);
        report.setHeader("Content-Type", both.getContentType());
        return Parts.of(Parts.bytes(report));
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        headers.setHeader("Content-Transfer-Encoding", "7bit");
        return new MimeBodyPart(headers, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String fields(Saying saying) {
        String recipient = "rfc822; " + As2Ids.quoted(saying.from()) + "\r\n";
        return "Reporting-UA: Trigon\r\nOriginal-Recipient: " + recipient + "Final-Recipient: " + recipient
                + "Original-Message-ID: " + saying.messageId() + "\r\nDisposition: " + saying.disposition() + "\r\n"
                + (saying.mic() == null ? "" : "Received-Content-MIC: " + saying.mic() + "\r\n") + "\r\n";
    }
}
