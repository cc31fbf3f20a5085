package io.trigon.integrations.exchange.plain;

import java.util.List;

/**
 * A text cut into segments.
 *
 * @param sender qualifier and id of who sent the first interchange; null when it can't be read
 * @param cut whether there are more than were kept
 */
record CutText(String sender, List<RawSegment> segments, boolean cut) {
    /** Segments that are kept at most. */
    static final int MOST = 20_000;

    /** The number of a segment from 1; 0 when there is none such. */
    int line(int interchange, int message, int position) {
        int last = 0;
        for (int i = 0; i < segments.size(); i++) {
            RawSegment segment = segments.get(i);
            boolean within = segment.interchange() == interchange && segment.message() == message;
            if (within && segment.position() > 0) {
                last = i + 1;
                if (segment.position() == position) {
                    return last;
                }
            }
        }
        return last;
    }

    /** The number of the first segment of that tag in an interchange, and group unless it is negative; 0 for none. */
    int line(int interchange, int group, String tag) {
        for (int i = 0; i < segments.size(); i++) {
            RawSegment segment = segments.get(i);
            boolean within = segment.interchange() == interchange && (group < 0 || segment.group() == group);
            if (within && segment.is(tag)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The number of the segment of that tag in an interchange, as many of them before it; 0 for none. */
    int nth(int interchange, String tag, int before) {
        int left = before;
        for (int i = 0; i < segments.size(); i++) {
            RawSegment segment = segments.get(i);
            if (segment.interchange() == interchange && segment.is(tag) && left-- == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The last segment of an interchange; 0 for none. */
    int last(int interchange) {
        int last = 0;
        for (int i = 0; i < segments.size(); i++) {
            last = segments.get(i).interchange() == interchange ? i + 1 : last;
        }
        return last;
    }

    /** The first segment of an interchange that is neither in a message nor of its frame; 0 for none. */
    int outside(int interchange) {
        for (int i = 0; i < segments.size(); i++) {
            RawSegment segment = segments.get(i);
            boolean frame = segment.tag().matches("UN[ABEGHTZ]");
            if (segment.interchange() == interchange && segment.position() == 0 && !frame) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The segment of a number; null for 0. */
    RawSegment at(int line) {
        return line < 1 || line > segments.size() ? null : segments.get(line - 1);
    }

    /** The last segment that begins at the offset or before; 0 for none. */
    int lineAt(long offset) {
        int line = 0;
        for (int i = 0; i < segments.size() && segments.get(i).offset() <= offset; i++) {
            line = i + 1;
        }
        return line;
    }
}
