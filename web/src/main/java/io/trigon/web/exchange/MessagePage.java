package io.trigon.web.exchange;

import java.util.List;

/**
 * One message.
 *
 * @param way inbound or outbound
 * @param reason a stable code, null when nothing went wrong
 * @param content as text, cut when long
 */
public record MessagePage(
        long id,
        String way,
        String title,
        String state,
        boolean mayReplay,
        String reason,
        String detail,
        String content,
        boolean cut,
        List<Fact> facts,
        List<String> shipments,
        List<Answer> answers) {

    /** A named fact; the key is that of its name. */
    public record Fact(String key, String value) {}

    /** What was answered. */
    public record Answer(long id, String type, String address, String state) {}
}
