package io.trigon.domain.exchange.epcis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All capture jobs. */
public interface EpcisCaptures {
    EpcisCapture add(EpcisCapture capture);

    Optional<EpcisCapture> byCaptureId(String captureId);

    Optional<EpcisCapture> ofMessage(long messageId);

    /**
     * The newest first.
     *
     * @param partners whose jobs; null for those of all
     * @param before the id of the last one seen; null to begin
     */
    List<EpcisCapture> list(Collection<String> partners, Long before, int limit);
}
