package io.trigon.integrations.exchange.edifact;

import io.trigon.integrations.exchange.x12.X12Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the segments of an interchange together to messages and groups, and judges the envelope. */
final class Assembly {

    private static final String MISSING = EdifactError.MISSING;

    private final EdifactFrame frame;
    private final X12Limits limits;
    private final EdifactSegment unb;
    private final List<EdifactGroup> groups = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    private EdifactSegment ung;
    private List<EdifactMessage> messages = new ArrayList<>();
    private OpenMessage open;
    private boolean closed;

    Assembly(EdifactFrame frame, X12Limits limits) {
        this.frame = frame;
        this.limits = limits;
        this.unb = EdifactSegment.parse(frame.segments().get(0), 0);
    }

    EdifactInterchange interchange() {
        header();
        for (String text : frame.segments().subList(1, frame.segments().size())) {
            take(text);
        }
        if (!closed) {
            closeMessage(null);
            closeGroup(null);
            refusals.add(Refusal.of(MISSING, "UNZ", 0));
        }
        return new EdifactInterchange(unb, frame.syntax(), groups, refusals, notes);
    }

    private void header() {
        if (frame.syntax() < 1 || frame.syntax() > 4) {
            refusals.add(new Refusal(Refusal.VERSION_UNKNOWN, "UNB", 2, 2));
        }
        if (!Repertoire.isKnown(frame.repertoire())) {
            String code = frame.syntax() >= 4 ? Refusal.CHARACTERS_UNKNOWN : Refusal.VERSION_UNKNOWN;
            refusals.add(new Refusal(code, "UNB", 2, 1));
        }
        for (int element : new int[] {2, 3, 5}) {
            if (!unb.has(element)) {
                refusals.add(Refusal.of(MISSING, "UNB", element + 1));
            }
        }
        if (!unb.has(4) || unb.at(4, 2).isEmpty()) {
            refusals.add(new Refusal(MISSING, "UNB", 5, unb.has(4) ? 2 : 0));
        }
    }

    private void take(String text) {
        EdifactSegment segment = EdifactSegment.parse(text, open == null ? 0 : open.nextPosition());
        switch (segment.tag()) {
            case "UNH" -> {
                closeMessage(null);
                open = new OpenMessage(EdifactSegment.parse(text, 1));
            }
            case "UNT" -> endMessage(segment);
            case "UNG" -> {
                closeMessage(null);
                closeGroup(null);
                ung = segment;
            }
            case "UNE" -> {
                closeMessage(null);
                closeGroup(segment);
            }
            case "UNZ" -> end(segment);
            default -> inside(segment);
        }
    }

    private void inside(EdifactSegment segment) {
        if (open != null) {
            open.add(segment);
        } else if (notes.isEmpty()) {
            notes.add(Refusal.of(Refusal.OUTSIDE));
        }
    }

    private void endMessage(EdifactSegment unt) {
        if (open == null) {
            inside(unt);
        } else {
            closeMessage(unt);
        }
    }

    /** @param unt null when it is missing */
    private void closeMessage(EdifactSegment unt) {
        if (open == null) {
            return;
        }
        EdifactMessage message = open.close(unt, limits.errors());
        if (!references.add(message.reference())) {
            message = message.refused(Refusal.of(Refusal.DUPLICATE, "UNH", 2));
        }
        messages.add(message);
        open = null;
    }

    /** @param une null when there is none */
    private void closeGroup(EdifactSegment une) {
        if (ung == null && messages.isEmpty()) {
            return;
        }
        List<Refusal> wrong = new ArrayList<>();
        if (ung != null && une == null) {
            wrong.add(Refusal.of(MISSING, "UNE", 0));
        } else if (ung != null) {
            judge(une, "UNE", messages.size(), ung.at(5), wrong);
        }
        groups.add(new EdifactGroup(ung, messages, wrong));
        messages = new ArrayList<>();
        ung = null;
    }

    private void end(EdifactSegment unz) {
        closeMessage(null);
        closeGroup(null);
        closed = true;
        boolean framed = groups.stream().anyMatch(EdifactGroup::isFramed);
        if (framed && !groups.stream().allMatch(EdifactGroup::isFramed)) {
            refusals.add(Refusal.of(Refusal.MIXED));
        }
        int all = framed
                ? groups.size()
                : groups.stream().mapToInt(g -> g.messages().size()).sum();
        judge(unz, "UNZ", all, unb.at(5), refusals);
        if (groups.isEmpty()) {
            refusals.add(Refusal.of(Refusal.EMPTY));
        }
    }

    /** A trailer: the count in its first element, the reference of the header in its second. */
    static void judge(EdifactSegment trailer, String tag, int count, String reference, List<Refusal> wrong) {
        if (!trailer.has(1) || !trailer.has(2)) {
            wrong.add(Refusal.of(MISSING, tag, trailer.has(1) ? 3 : 2));
            return;
        }
        if (!trailer.at(1).matches("0*" + count)) {
            wrong.add(Refusal.of(Refusal.COUNT_WRONG, tag, 2));
        }
        if (!trailer.at(2).equals(reference)) {
            wrong.add(Refusal.of(Refusal.REFERENCES_DIFFER, tag, 3));
        }
    }
}
