package io.trigon.integrations.exchange.x12;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * An interchange in which each set and each group has a trailer. StAEDI takes a header that comes while another set is
 * open for a repeated one and then judges all that follows wrongly; so a trailer that a partner forgot is put in here,
 * and remembered, so that the answer says which was missing.
 *
 * @param bytes the interchange with all trailers
 * @param openSets sets that had no SE, counted from 0 within the interchange
 * @param openGroups groups that had no GE, counted from 0
 */
record ClosedFrame(byte[] bytes, Set<Integer> openSets, Set<Integer> openGroups) {

    static ClosedFrame of(X12Frame frame) {
        return new Closing(frame).run();
    }

    private static final class Closing {
        private final byte[] bytes;
        private final X12Delimiters delimiters;
        private final Set<Integer> openSets = new HashSet<>();
        private final Set<Integer> openGroups = new HashSet<>();
        private final ByteArrayOutputStream result;
        private int set = -1;
        private int group = -1;
        private boolean inSet;
        private boolean inGroup;
        private int copied;

        Closing(X12Frame frame) {
            this.bytes = frame.bytes();
            this.delimiters = frame.delimiters();
            this.result = new ByteArrayOutputStream(bytes.length + 64);
        }

        ClosedFrame run() {
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == (byte) delimiters.segment()) {
                    meet(start);
                    start = i + 1;
                }
            }
            if (openSets.isEmpty() && openGroups.isEmpty()) {
                return new ClosedFrame(bytes, openSets, openGroups);
            }
            result.write(bytes, copied, bytes.length - copied);
            return new ClosedFrame(result.toByteArray(), openSets, openGroups);
        }

        private void meet(int at) {
            if (is("ST", at)) {
                closeSet(at);
                inSet = true;
                set++;
            } else if (is("SE", at)) {
                inSet = false;
            } else if (is("GS", at)) {
                closeSet(at);
                closeGroup(at);
                inGroup = true;
                group++;
            } else if (is("GE", at)) {
                closeSet(at);
                inGroup = false;
            } else if (is("IEA", at)) {
                closeSet(at);
                closeGroup(at);
            }
        }

        private void closeSet(int at) {
            if (inSet) {
                inSet = false;
                openSets.add(set);
                insert("SE", at);
            }
        }

        private void closeGroup(int at) {
            if (inGroup) {
                inGroup = false;
                openGroups.add(group);
                insert("GE", at);
            }
        }

        private void insert(String tag, int at) {
            result.write(bytes, copied, at - copied);
            copied = at;
            String trailer = tag + delimiters.element() + "0" + delimiters.element() + "0000" + delimiters.segment();
            result.writeBytes(trailer.getBytes(StandardCharsets.ISO_8859_1));
        }

        private boolean is(String tag, int at) {
            int end = at + tag.length();
            if (end >= bytes.length || bytes[end] != (byte) delimiters.element()) {
                return false;
            }
            for (int i = 0; i < tag.length(); i++) {
                if (bytes[at + i] != tag.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
