package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the CONTRL that answers one interchange: what was taken, what was not, and where what is wrong stands. */
public final class ControlMessage {

    private static final String REJECTED = "4";
    private static final String ACKNOWLEDGED = "7";
    private static final int REFERENCE = 14;
    private static final int MOST_OF_SEGMENT = 99;

    private final EdifactWriter writer;
    private final EdifactInterchange interchange;

    private ControlMessage(EdifactWriter writer, EdifactInterchange interchange) {
        this.writer = writer;
        this.interchange = interchange;
    }

    /** Whether the interchange is to be acknowledged at all: an acknowledgement itself never is. */
    public static boolean isDue(EdifactInterchange interchange) {
        return interchange.groups().isEmpty()
                || interchange.messages().anyMatch(m -> !m.type().equals("CONTRL"));
    }

    /** The interchange that holds the answer. */
    public static byte[] write(EdifactEnvelope envelope, EdifactInterchange interchange) {
        EdifactWriter writer = new EdifactWriter(envelope);
        new ControlMessage(writer, interchange).write(envelope.syntax());
        return writer.finish();
    }

    private void write(int syntax) {
        writer.startMessage("CONTRL", syntax >= 4 ? "4" : "D", syntax >= 4 ? "1" : "3");
        boolean refused = !interchange.refusals().isEmpty();
        List<Object> uci = new ArrayList<>(List.of(
                orNone(interchange.controlNumber(), REFERENCE),
                address(interchange.sender(), interchange.senderQualifier()),
                address(interchange.receiver(), interchange.receiverQualifier()),
                refused ? REJECTED : ACKNOWLEDGED));
        uci.addAll(of(refused ? interchange.refusals() : interchange.notes()));
        writer.segment("UCI", uci.toArray());
        if (!refused) {
            interchange.groups().forEach(this::write);
        }
        writer.endMessage();
    }

    private void write(EdifactGroup group) {
        boolean refused = !group.refusals().isEmpty();
        if (group.isFramed()) {
            List<Object> ucf = new ArrayList<>(List.of(
                    orNone(group.reference(), REFERENCE),
                    address(group.header().at(2, 1), group.header().at(2, 2)),
                    address(group.header().at(3, 1), group.header().at(3, 2)),
                    refused ? REJECTED : ACKNOWLEDGED));
            ucf.addAll(of(group.refusals()));
            writer.segment("UCF", ucf.toArray());
        }
        if (!refused) {
            group.messages().forEach(this::write);
        }
    }

    private void write(EdifactMessage message) {
        List<Object> ucm = new ArrayList<>();
        ucm.add(EdifactWriter.cut(message.reference(), REFERENCE));
        ucm.add(List.of(
                orNone(message.type(), 6),
                orNone(message.header().at(2, 2), 3),
                orNone(message.header().at(2, 3), 3),
                orNone(message.header().at(2, 4), 3),
                EdifactWriter.cut(message.header().at(2, 5), 6)));
        ucm.add(message.isTaken() ? ACKNOWLEDGED : REJECTED);
        ucm.addAll(of(message.refusals().isEmpty() ? message.notes() : message.refusals()));
        writer.segment("UCM", ucm.toArray());
        bySegment(message.errors()).values().forEach(this::write);
    }

    private void write(List<EdifactError> ofSegment) {
        EdifactError first = ofSegment.get(0);
        String code = ofSegment.stream()
                .filter(EdifactError::ofSegment)
                .findFirst()
                .map(EdifactError::code)
                .orElse("");
        writer.segment("UCS", String.valueOf(first.position()), code);
        ofSegment.stream().filter(e -> !e.ofSegment()).limit(MOST_OF_SEGMENT).forEach(error -> {
            String element = String.valueOf(error.element() + 1);
            writer.segment(
                    "UCD",
                    error.code(),
                    error.component() > 0 ? List.of(element, String.valueOf(error.component())) : List.of(element));
        });
    }

    private static Map<String, List<EdifactError>> bySegment(List<EdifactError> errors) {
        Map<String, List<EdifactError>> result = new LinkedHashMap<>();
        for (EdifactError error : errors) {
            String key = error.position() + (error.ofSegment() ? error.code() : "");
            result.computeIfAbsent(key, k -> new ArrayList<>()).add(error);
        }
        return result;
    }

    /** Only one can be named: the first. */
    private static List<Object> of(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return List.of();
        }
        Refusal first = refusals.get(0);
        List<Object> elements = new ArrayList<>(List.of(first.code(), first.tag()));
        if (first.element() > 0) {
            String element = String.valueOf(first.element());
            elements.add(
                    first.component() > 0 ? List.of(element, String.valueOf(first.component())) : List.of(element));
        }
        return elements;
    }

    private static List<String> address(String id, String qualifier) {
        return List.of(orNone(id, 35), EdifactWriter.cut(qualifier, 4));
    }

    /** What must be named but was not given, as a zero. */
    private static String orNone(String text, int length) {
        String cut = EdifactWriter.cut(text.replace(String.valueOf(EdifactFrame.WRONG), ""), length)
                .strip();
        return cut.isEmpty() ? "0" : cut;
    }
}
