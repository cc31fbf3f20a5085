package io.trigon.domain.exchange.epcis;

import java.time.Instant;
import java.util.List;

/**
 * A capture job as it stands.
 *
 * @param finishedAt null while it is running
 * @param success false as soon as something is known to be wrong
 * @param errors empty when all is well
 */
public record CaptureJob(
        long id,
        String captureId,
        Instant createdAt,
        Instant finishedAt,
        boolean running,
        boolean success,
        EpcisCapture.Behaviour behaviour,
        List<Error> errors) {

    public CaptureJob {
        errors = List.copyOf(errors);
    }

    /**
     * Something wrong.
     *
     * @param code stable
     * @param pointer where, as far as it is known; empty else
     */
    public record Error(String code, String pointer, String detail) {}
}
