package io.trigon.domain.shared;

/** There is no such record, or the viewer may not know of it: both answer alike on every door. */
public class NotFound extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("not-found", what + " not found");
    }

    /** For a record that a door names by a code of its own. */
    protected NotFound(String code, String message) {
        super(code, message);
    }
}
