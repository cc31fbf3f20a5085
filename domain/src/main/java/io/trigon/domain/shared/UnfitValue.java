package io.trigon.domain.shared;

/** A value that somebody asks for is none that could be kept: too large a number, no day of the calendar, no character of a text. */
public class UnfitValue extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public UnfitValue() {
        super("unfit-value", "a value is none that could be kept");
    }
}
