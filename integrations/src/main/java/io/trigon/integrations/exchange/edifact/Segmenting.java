package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts the text of an interchange into segments in which the standard service characters stand for those of the sender.
 * Line breaks carry no meaning, wherever they are.
 */
final class Segmenting {

    private static final String STANDARD = "+:*?'";

    private final ServiceCharacters characters;
    private final boolean repeating;
    private final List<String> segments = new ArrayList<>();
    private final StringBuilder segment = new StringBuilder();

    private Segmenting(ServiceCharacters characters, boolean repeating) {
        this.characters = characters;
        this.repeating = repeating;
    }

    static List<String> of(CharSequence text, ServiceCharacters characters, boolean repeating) {
        Segmenting segmenting = new Segmenting(characters, repeating);
        segmenting.run(text);
        return List.copyOf(segmenting.segments);
    }

    private void run(CharSequence text) {
        boolean released = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c) && c != characters.terminator()) {
                continue;
            }
            if (released) {
                literal(c);
                released = false;
            } else if (c == characters.release() && c != 0) {
                released = true;
            } else {
                take(c);
            }
        }
        end();
    }

    private void take(char c) {
        if (c == characters.terminator()) {
            end();
        } else if (c == characters.component()) {
            segment.append(':');
        } else if (c == characters.element()) {
            segment.append('+');
        } else if (repeating && c == characters.repetition()) {
            segment.append('*');
        } else if (segment.length() > 0 || c != ' ') {
            literal(c);
        }
    }

    private void literal(char c) {
        if (Character.isISOControl(c)) {
            segment.append(EdifactFrame.WRONG);
        } else {
            segment.append(STANDARD.indexOf(c) >= 0 ? "?" : "").append(c);
        }
    }

    private void end() {
        if (segment.length() > 0) {
            segments.add(segment.toString());
            segment.setLength(0);
        }
    }

    static boolean isBreak(int c) {
        return c == '\r' || c == '\n';
    }
}
