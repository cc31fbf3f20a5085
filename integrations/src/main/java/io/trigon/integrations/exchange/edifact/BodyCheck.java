package io.trigon.integrations.exchange.edifact;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets StAEDI judge one message by our schema of it. The message is handed over in an envelope of our own, so that what is
 * wrong with one never touches another; what is wrong with its own envelope is judged by {@link Assembly}.
 */
final class BodyCheck {

    /** Type of the elements we leave alone: nothing in them is an error to us. */
    private static final String LEFT_ALONE = "FREE";

    private static final Set<String> FRAME = Set.of("UNB", "UNH", "UNT", "UNZ");
    private static final String HEAD = "UNB+UNOC:4+S+R+20260101:0000+1'UNH+1+%s:D:01B:UN'";

    /** The UNB that we put before the UNH. */
    private static final int BEFORE = 1;

    private static final EDIInputFactory FACTORY = factory();

    private final int most;
    private final List<EdifactError> errors = new ArrayList<>();
    private boolean more;

    private BodyCheck(int most) {
        this.most = most;
    }

    private static EDIInputFactory factory() {
        EdifactSchemas.hush();
        return EDIInputFactory.newFactory();
    }

    /**
     * What is wrong with the segments of a message.
     *
     * @param body its segments without UNH and UNT
     * @param most how many errors are kept; when there are more, the last one kept is fatal if any of them is
     */
    static List<EdifactError> of(String type, List<EdifactSegment> body, int most) {
        BodyCheck check = new BodyCheck(most);
        check.characters(body);
        check.run(type, body);
        check.errors.sort(EdifactError.BY_PLACE);
        return check.errors;
    }

    private void characters(List<EdifactSegment> body) {
        for (EdifactSegment segment : body) {
            if (segment.text().indexOf(EdifactFrame.WRONG) >= 0) {
                characters(segment);
            }
        }
    }

    private void characters(EdifactSegment segment) {
        for (int element = 1; element <= segment.size(); element++) {
            for (int component = 1; component <= segment.sizeOf(element); component++) {
                String value = segment.at(element, component);
                if (value.indexOf(EdifactFrame.WRONG) >= 0) {
                    int place = segment.sizeOf(element) > 1 ? component : 0;
                    add(error(
                            segment.tag(), segment.position(), element, place, EdifactError.INVALID_CHARACTER, value));
                }
            }
        }
    }

    private static EdifactError error(String tag, int position, int element, int component, String code, String value) {
        return new EdifactError(tag, position, element, component, code, value, true);
    }

    private void run(String type, List<EdifactSegment> body) {
        Schema schema = EdifactSchemas.find(type);
        byte[] bytes = enveloped(type, body).getBytes(StandardCharsets.UTF_8);
        try (EDIStreamReader reader =
                FACTORY.createEDIStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())) {
            while (reader.hasNext()) {
                accept(reader, reader.next(), schema, type);
            }
        } catch (EDIStreamException | java.io.IOException | RuntimeException e) {
            // StAEDI's lexer meets some foreign input with unchecked exceptions; for us it is a message that can't be
            // read
            add(new EdifactError(lastTag(body), body.size() + 1, 0, 0, "18", "", true));
        }
    }

    private static String lastTag(List<EdifactSegment> body) {
        return body.isEmpty() ? "UNH" : body.get(body.size() - 1).tag();
    }

    private static String enveloped(String type, List<EdifactSegment> body) {
        StringBuilder text = new StringBuilder(HEAD.formatted(type));
        for (EdifactSegment segment : body) {
            boolean sound =
                    segment.tag().matches("[A-Z][A-Z0-9]{2}") && !segment.tag().startsWith("UN");
            boolean section = segment.is("UNS");
            text.append(sound || section ? withoutNesting(segment) : "ZZZ").append('\'');
        }
        return text + "UNT+" + (body.size() + 2) + "+1'UNZ+1+1'";
    }

    private static String withoutNesting(EdifactSegment segment) {
        String text = segment.text();
        int rest = text.indexOf('+');
        return rest < 0 ? segment.tag() : segment.tag() + text.substring(rest);
    }

    private void accept(EDIStreamReader reader, EDIStreamEvent event, Schema schema, String type)
            throws EDIStreamException {
        switch (event) {
            case START_INTERCHANGE -> reader.setControlSchema(EdifactSchemas.envelope());
            case START_TRANSACTION -> reader.setTransactionSchema(schema);
            case SEGMENT_ERROR -> segmentError(reader.getErrorType(), reader.getText(), reader.getLocation());
            case ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> elementError(
                    reader, reader.getErrorType(), reader.getLocation());
            default -> {
                // values are taken from the segments themselves
            }
        }
    }

    private void segmentError(EDIStreamValidationError error, String tag, Location where) {
        String code = ErrorCodes.ofSegment(error);
        int position = where.getSegmentPosition() - BEFORE;
        // a missing segment is noticed at the one behind it
        int place = code.equals(EdifactError.MISSING) ? position - 1 : position;
        add(new EdifactError(tag, Math.max(1, place), 0, 0, code, "", ErrorCodes.isFatalSegment(code)));
    }

    private void elementError(EDIStreamReader reader, EDIStreamValidationError error, Location where) {
        boolean leftAlone = LEFT_ALONE.equals(reader.getReferenceCode());
        if (leftAlone || ErrorCodes.isAdded(error) || FRAME.contains(where.getSegmentTag())) {
            return;
        }
        add(error(
                where.getSegmentTag(),
                where.getSegmentPosition() - BEFORE,
                where.getElementPosition(),
                Math.max(0, where.getComponentPosition()),
                ErrorCodes.ofElement(error),
                reader.hasText() ? reader.getText() : ""));
    }

    private void add(EdifactError error) {
        if (errors.size() < most) {
            errors.add(error);
        } else if (error.fatal() && !more) {
            more = true;
            errors.set(most - 1, error);
        }
    }
}
