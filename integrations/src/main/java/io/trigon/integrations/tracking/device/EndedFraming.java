package io.trigon.integrations.tracking.device;

import io.netty.buffer.ByteBuf;

/**
 * Frames of text that begin with one of some letters and end with another. What is between frames and no letter at all
 * (ends of lines, zeros) harms nobody.
 */
public final class EndedFraming implements Framing {
    private static final int TEXT_MOST = 2_048;

    private final String begins;
    private final int end;
    private final int longest;

    /** @param begins all letters that a frame may begin with; empty for any */
    public EndedFraming(String begins, char end) {
        this(begins, end, TEXT_MOST);
    }

    public EndedFraming(String begins, char end, int longest) {
        this.begins = begins;
        this.end = end;
        this.longest = longest;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public int next(ByteBuf bytes) {
        int begin = bytes.readerIndex();
        if (!mayBegin(bytes.getByte(begin))) {
            int next = bytes.forEachByte(begin, bytes.readableBytes(), b -> !mayBegin(b));
            return next < 0 ? -bytes.readableBytes() : begin - next;
        }
        int last = bytes.indexOf(begin, bytes.writerIndex(), (byte) end);
        return last < 0 ? MORE : last - begin + 1;
    }

    private boolean mayBegin(byte b) {
        return begins.isEmpty() ? !isBlank(b) : begins.indexOf(b) >= 0;
    }

    static boolean isBlank(byte b) {
        return b == 0 || b == ' ' || b == '\r' || b == '\n' || b == '\t';
    }
}
