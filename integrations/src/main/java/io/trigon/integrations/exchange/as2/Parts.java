package io.trigon.integrations.exchange.as2;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/** MIME parts, made from bytes and turned into bytes. */
final class Parts {
    /** How a part is wrapped. */
    enum Kind {
        ENCRYPTED,
        COMPRESSED,
        SIGNED,
        PLAIN
    }

    private Parts() {}

    /** What came by HTTP, whose body is as it is unless it says otherwise. */
    static MimeBodyPart of(Entity entity) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        for (String name : new String[] {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition"}) {
            if (entity.header(name) != null) {
                headers.setHeader(name, entity.header(name));
            }
        }
        if (entity.header("Content-Transfer-Encoding") == null) {
            headers.setHeader("Content-Transfer-Encoding", "binary");
        }
        return new MimeBodyPart(headers, entity.body());
    }

    /** A part that was inside another one. */
    static MimeBodyPart of(byte[] bytes) throws MessagingException {
        return new MimeBodyPart(new SharedByteArrayInputStream(bytes));
    }

    static Kind kind(MimeBodyPart part) throws MessagingException {
        ContentType type = type(part);
        String base = type.getBaseType().toLowerCase(Locale.ROOT);
        if (base.equals("multipart/signed")) {
            return Kind.SIGNED;
        }
        if (!base.equals("application/pkcs7-mime") && !base.equals("application/x-pkcs7-mime")) {
            return Kind.PLAIN;
        }
        String inside = type.getParameter("smime-type");
        if (inside == null || inside.equalsIgnoreCase("enveloped-data")) {
            return Kind.ENCRYPTED;
        }
        if (inside.equalsIgnoreCase("compressed-data")) {
            return Kind.COMPRESSED;
        }
        throw new ParseException("S/MIME of a type that AS2 has not");
    }

    static ContentType type(MimeBodyPart part) throws MessagingException {
        return new ContentType(part.getContentType());
    }

    /** The content, with its transfer encoding taken off. */
    static byte[] content(MimeBodyPart part) throws MessagingException, IOException {
        return part.getInputStream().readAllBytes();
    }

    static byte[] bytes(MimeBodyPart part) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return out.toByteArray();
    }
}
