package io.trigon.domain.shipment.gs1;

import java.util.ArrayList;
import java.util.List;

/** A piece of an address with its place in the whole, written with percent signs for what isn't plain. */
record LinkText(String raw, int index) {
    static List<LinkText> cut(String text, int begin, int end, String between) {
        List<LinkText> pieces = new ArrayList<>();
        int from = begin;
        for (int i = begin; i <= end; i++) {
            if (i == end || between.indexOf(text.charAt(i)) >= 0) {
                pieces.add(new LinkText(text.substring(from, i), from));
                from = i + 1;
            }
        }
        return pieces;
    }

    LinkText behind(int offset) {
        return new LinkText(raw.substring(offset), index + offset);
    }

    /** What it says. GS1's characters are all ASCII, so a byte is a character. */
    String decoded() {
        StringBuilder text = new StringBuilder();
        int width;
        for (int i = 0; i < raw.length(); i += width) {
            width = width(i);
            text.append(width > 1 ? (char) Integer.parseInt(raw.substring(i + 1, i + 3), 16) : raw.charAt(i));
        }
        return text.toString();
    }

    /** Where a character of what it says is written in the whole, 0 for the first. */
    int at(int offset) {
        return index + written(offset);
    }

    /** By how much that place is behind the offset. */
    int shift(int offset) {
        return at(offset) - offset;
    }

    private int written(int offset) {
        int i = 0;
        for (int said = 0; said < offset && i < raw.length(); said++) {
            i += width(i);
        }
        return i;
    }

    private int width(int i) {
        if (raw.charAt(i) != '%') {
            return 1;
        }
        boolean whole = raw.length() >= i + 3 && raw.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
        if (!whole) {
            throw Fault.at(index + i, "link-escape", "", "a percent sign stands before two hexadecimal digits");
        }
        return 3;
    }
}
