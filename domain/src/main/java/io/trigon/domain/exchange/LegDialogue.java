package io.trigon.domain.exchange;

/** The dialogue about one offer to a carrier: it waits for the answer as long as was agreed. */
public interface LegDialogue {
    void begin(LegTender tender);

    /** The answer came or is awaited no more. */
    void settled(LegTender tender);
}
