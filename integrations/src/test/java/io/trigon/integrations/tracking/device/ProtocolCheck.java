package io.trigon.integrations.tracking.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What every protocol must bear: frames split and joined anywhere, and any bytes at all. */
public final class ProtocolCheck {
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final int MUTATIONS = Integer.getInteger("trigon.fuzz.frames", 20_000);

    private ProtocolCheck() {}

    /** The frames come out whole, wherever the network cuts. */
    public static void splitsAnywhere(DeviceProtocol protocol, List<byte[]> frames) {
        byte[] all = joined(frames);
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            EmbeddedChannel channel = new EmbeddedChannel(new FrameSplitter(protocol.framing()));
            int at = 0;
            while (at < all.length) {
                int most = round % 3 == 0 ? 3 : all.length;
                int until = Math.min(all.length, at + 1 + random.nextInt(most));
                channel.writeInbound(Unpooled.copiedBuffer(all, at, until - at));
                at = until;
            }
            assertThat(read(channel)).usingElementComparator(Arrays::compare).containsExactlyElementsOf(frames);
        }
    }

    private static List<byte[]> read(EmbeddedChannel channel) {
        List<byte[]> read = new ArrayList<>();
        for (byte[] frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            read.add(frame);
        }
        return read;
    }

    private static byte[] joined(List<byte[]> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Changed, cut and joined frames are read or refused with a reason; whatever is read can be judged. */
    public static void bearsAnything(DeviceProtocol protocol, String device, List<byte[]> frames) {
        Random random = new Random(8);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] frame = mutated(frames.get(random.nextInt(frames.size())), random);
            refused += isRefused(() -> protocol.decode(frame, device, NOW)) ? 1 : 0;
            refused += isRefused(() -> protocol.decodeDatagram(frame, null, NOW)) ? 1 : 0;
            read += reports(protocol, frame);
        }
        assertThat(refused).isPositive();
        assertThat(read).isPositive();
    }

    private static int reports(DeviceProtocol protocol, byte[] frame) {
        int read = 0;
        for (byte[] one : Frames.of(frame, protocol.framing())) {
            try {
                for (var report : protocol.decode(one, "1", NOW).reports()) {
                    if (report.fault(NOW).isEmpty()) {
                        assertThat(report.fix()).isNotNull();
                        read++;
                    }
                }
            } catch (BadFrame refused) {
                assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(200);
            }
        }
        return read;
    }

    private static boolean isRefused(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (BadFrame refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return true;
        }
    }

    private static byte[] mutated(byte[] frame, Random random) {
        byte[] changed = frame.clone();
        int kind = random.nextInt(5);
        if (kind == 0) {
            return Arrays.copyOf(changed, random.nextInt(changed.length + 1));
        }
        if (kind == 1) {
            byte[] more = new byte[1 + random.nextInt(20)];
            random.nextBytes(more);
            return joined(List.of(changed, more));
        }
        for (int i = 1 + random.nextInt(kind == 2 ? 1 : 6); i > 0; i--) {
            changed[random.nextInt(changed.length)] =
                    (byte) (kind == 4 ? ",;#*$:.-0123".charAt(random.nextInt(12)) : random.nextInt(256));
        }
        return changed;
    }
}
