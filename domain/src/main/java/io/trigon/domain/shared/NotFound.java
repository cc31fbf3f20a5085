package io.trigon.domain.shared;

/** There is no such record, or the viewer may not know of it: both answer alike on every door. */
public class NotFound extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("not-found", what + " not found");
    }
}
