package io.trigon.domain.exchange;

/**
 * How far a partner's messages can be relied on, in a period.
 *
 * @param messages that came in; 0 where only statuses were looked at
 * @param refused of them, those that were rejected, quarantined or had to be mended
 * @param statuses milestones that were read from its messages
 * @param doubted of them, those that contradict what is known
 * @param prompt of them, those heard within an hour of what they tell
 */
public record PartnerScore(
        String partnerId, String name, long messages, long refused, long statuses, long doubted, long prompt) {
    /** Being true weighs as much as being understood, and being prompt half of that. */
    private static final double UNDERSTOOD = 40;

    private static final double TRUE = 40;
    private static final double PROMPT = 20;

    /** Whether there is anything to judge by. */
    public boolean isKnown() {
        return messages + statuses > 0;
    }

    /**
     * From 0 to 100: the weighted mean of the shares of messages understood, of statuses without contradiction and of
     * statuses heard within an hour. What it never sent counts for nothing. Null when nothing came.
     */
    public Integer score() {
        if (!isKnown()) {
            return null;
        }
        double weight = 0;
        double sum = 0;
        if (messages > 0) {
            weight += UNDERSTOOD;
            sum += UNDERSTOOD * (messages - refused) / messages;
        }
        if (statuses > 0) {
            weight += TRUE + PROMPT;
            sum += TRUE * (statuses - doubted) / statuses + PROMPT * prompt / statuses;
        }
        return (int) Math.round(100 * sum / weight);
    }
}
