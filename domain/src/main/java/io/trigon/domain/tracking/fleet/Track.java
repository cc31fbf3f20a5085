package io.trigon.domain.tracking.fleet;

import io.trigon.domain.tracking.Fix;
import java.util.List;

/**
 * A track and what it tells.
 *
 * @param fixes oldest first, perhaps of several devices
 * @param whole false when older fixes than these were left out
 */
public record Track(List<Fix> fixes, List<Halt> halts, List<Passage> passages, boolean whole) {}
