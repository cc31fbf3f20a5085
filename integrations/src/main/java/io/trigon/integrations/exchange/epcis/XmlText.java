package io.trigon.integrations.exchange.epcis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a document in XML, by the mark at its beginning or the encoding that it names, else UTF-8. */
final class XmlText {
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    private XmlText() {}

    /**
     * @throws CharacterCodingException for bytes that are no characters there
     * @throws IllegalArgumentException for an encoding that nobody knows
     */
    static String of(byte[] content) throws CharacterCodingException {
        String text =
                charset(content).newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    private static Charset charset(byte[] content) {
        boolean wide = content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xff + 0xfe;
        if (wide) {
            return StandardCharsets.UTF_16;
        }
        String begin = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher named = ENCODING.matcher(begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3) : begin);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }
}
