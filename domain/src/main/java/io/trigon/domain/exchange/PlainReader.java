package io.trigon.domain.exchange;

import java.util.Locale;

/** Puts texts of partners' machines into plain words; stores nothing and has no effect. */
public interface PlainReader {
    /** Reads the text, whatever it is; never throws for what is in it. */
    PlainReading read(byte[] text, Locale language);

    /** How a segment or an element looks when it is right, by its place ({@code DTM}, {@code DTM-01.2}); empty when unknown. */
    String example(PlainReading.Syntax syntax, String place);
}
