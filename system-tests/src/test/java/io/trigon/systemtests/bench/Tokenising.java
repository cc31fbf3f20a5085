package io.trigon.systemtests.bench;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The yardstick of the exchange: StAEDI reads every event of the files and does nothing with it, in the last of five rounds. */
final class Tokenising {
    private static final int ROUNDS = 5;

    private Tokenising() {}

    /** The same of files where they lie, opened and read one after the other. */
    static double secondsFrom(List<Path> files) throws EDIStreamException, IOException {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        long begin = 0;
        for (int round = 0; round < ROUNDS; round++) {
            begin = System.nanoTime();
            for (Path file : files) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                        EDIStreamReader reader = factory.createEDIStreamReader(in)) {
                    while (reader.hasNext()) {
                        reader.next();
                    }
                }
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    static double seconds(List<String> files) throws EDIStreamException, IOException {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        List<byte[]> bytes =
                files.stream().map(f -> f.getBytes(StandardCharsets.US_ASCII)).toList();
        long begin = 0;
        for (int round = 0; round < ROUNDS; round++) {
            begin = System.nanoTime();
            for (byte[] file : bytes) {
                try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
                    while (reader.hasNext()) {
                        reader.next();
                    }
                }
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
