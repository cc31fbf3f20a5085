package io.trigon.integrations.exchange.plain;

import java.util.List;

/**
 * A segment as it stands in a text, with the place that its neighbours give it.
 *
 * @param interchange counted from 0 in the text
 * @param group counted from 0 in the interchange; -1 outside of groups
 * @param message counted from 0 in the interchange; -1 outside of messages
 * @param set what the message is, empty outside
 * @param control the message's number, empty outside
 * @param position in the message, its header is 1; 0 outside
 * @param offset in the text, octets from 0
 * @param elements those after the tag, each with its components
 */
record RawSegment(
        int interchange,
        int group,
        int message,
        String set,
        String control,
        int position,
        int offset,
        String tag,
        String raw,
        List<List<String>> elements) {

    /** Element {@code number} from 1, its first component; empty when it isn't there. */
    String at(int number) {
        return number <= elements.size() ? elements.get(number - 1).get(0) : "";
    }

    boolean is(String candidate) {
        return tag.equals(candidate);
    }
}
