package io.trigon.domain.tracking;

import java.io.InputStream;
import java.util.List;

/** Reads recordings of positions, in the form in which we give positions out as CSV. */
public interface RecordedFixes {
    /** So many are in one file at most. */
    int MOST = 1_000_000;

    /**
     * All of it, oldest first; those of one time in the order of the file.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code recording-unreadable} with the line, {@code recording-too-long}; none of it
     *     is to be used then
     */
    List<Fix> read(InputStream csv);
}
