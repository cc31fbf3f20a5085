package io.trigon.web.exchange;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.ReceiptWish;
import io.trigon.domain.shared.BrokenRule;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.stream.Collectors;

/** Terms of AS2 as a form says them; empty for a digest or a cipher is none. */
public class As2Form {
    @FormParam("ourId")
    private String ourId;

    @FormParam("theirId")
    private String theirId;

    @FormParam("url")
    private String url;

    @FormParam("digest")
    private String digest;

    @FormParam("cipher")
    private String cipher;

    @FormParam("compression")
    private String compression;

    @FormParam("receipt")
    private String receipt;

    @FormParam("receiptSigned")
    private String receiptSigned;

    @FormParam("receiptMinutes")
    private String receiptMinutes;

    @FormParam("exemption")
    private List<String> exemptions;

    As2Terms terms() {
        return new As2Terms(
                stripped(ourId),
                stripped(theirId),
                stripped(url),
                word(Digest.class, digest),
                word(ContentCipher.class, cipher),
                word(Compression.class, compression),
                word(ReceiptWish.class, receipt),
                receiptSigned != null,
                minutes(),
                exemptions.stream().map(e -> word(Exemption.class, e)).collect(Collectors.toSet()));
    }

    private int minutes() {
        String given = stripped(receiptMinutes);
        boolean number = given != null && given.matches("\\d{1,6}");
        BrokenRule.unless(number, "as2-receipt-minutes", "a receipt is waited for 1 minute to 7 days");
        return Integer.parseInt(given);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        try {
            return stripped(text) == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new BrokenRule("as2-incomplete", "there is no " + type.getSimpleName() + " of this name");
        }
    }
}
