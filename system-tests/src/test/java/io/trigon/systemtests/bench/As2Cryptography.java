package io.trigon.systemtests.bench;

import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.as2lib.util.AS2ResourceHelper;
import io.trigon.systemtests.load.As2Sender;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a receiver of AS2 must compute for a message in any case: decrypt, verify, sign an answer; and nothing else. */
final class As2Cryptography {
    private final BCCryptoHelper crypto = new BCCryptoHelper();
    private final As2Sender sender;

    As2Cryptography(As2Sender sender) {
        this.sender = sender;
    }

    /** How often a second all cores together do it. */
    double perSecond(byte[] payload, Duration time) throws Exception {
        byte[] body = sender.wrap(payload, sender.certificate());
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = Executors.newFixedThreadPool(cores);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                Callable<Long> one = () -> rounds(body, end);
                counts.add(threads.submit(one));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private long rounds(byte[] body, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            try (AS2ResourceHelper files = new AS2ResourceHelper()) {
                InternetHeaders headers = new InternetHeaders();
                headers.setHeader("Content-Type", As2Sender.TYPE);
                headers.setHeader("Content-Transfer-Encoding", "binary");
                MimeBodyPart part = new MimeBodyPart(headers, body);
                MimeBodyPart signed = crypto.decrypt(part, sender.certificate(), sender.key(), false, files);
                crypto.verify(signed, sender.certificate(), false, false, null, files);
                As2Sender.reread(sender.sign(body));
                done++;
            }
        }
        return done;
    }
}
