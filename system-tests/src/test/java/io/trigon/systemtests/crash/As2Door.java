package io.trigon.systemtests.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.as2lib.util.AS2ResourceHelper;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.load.As2Sender;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.IntFunction;

/** 214s by AS2, signed and encrypted; acknowledged is what a signed receipt says was processed. */
final class As2Door implements Door {
    static final String ID_PREFIX = "crash-as2-";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningTrigon trigon;
    private final As2Sender sender = new As2Sender(Freight.CARRIER);
    private final X509Certificate trigons;
    private final IntFunction<String> content;

    As2Door(RunningTrigon trigon, IntFunction<String> content) {
        this.trigon = trigon;
        this.content = content;
        sender.join(trigon, "demo-admin");
        trigons = As2Sender.certificateOf(trigon, "demo-admin");
    }

    @Override
    public Letter letter(int number) {
        byte[] body = sender.wrap(content.apply(number).getBytes(US_ASCII), trigons);
        return new Letter(ID_PREFIX + number + "@carrier", body);
    }

    @Override
    public String send(Letter letter) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(trigon.as2Url())).timeout(PATIENCE);
        sender.headers(letter.name()).forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return receipt(letter, answer);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(broken);
        }
    }

    private String receipt(Letter letter, HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), ISO_8859_1);
        boolean good = answer.statusCode() == 200
                && text.contains("Original-Message-ID: <" + letter.name() + ">")
                && text.contains("Disposition: automatic-action/MDN-sent-automatically; processed\r\n");
        if (!good) {
            throw new IllegalStateException(answer.statusCode() + ": " + text);
        }
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        verify(type, answer.body());
        return answer.headers().firstValue("Message-ID").orElseThrow() + "\n" + type + "\n" + text;
    }

    /** Throws unless the receipt was signed by the key of the server. */
    private void verify(String type, byte[] body) {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        try (AS2ResourceHelper files = new AS2ResourceHelper()) {
            new BCCryptoHelper().verify(new MimeBodyPart(headers, body), trigons, false, true, null, files);
        } catch (Exception forged) {
            throw new AssertionError("a receipt that is not signed by the server", forged);
        }
    }
}
