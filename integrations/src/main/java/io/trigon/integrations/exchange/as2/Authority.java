package io.trigon.integrations.exchange.as2;

import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/**
 * Whom an authority vouches for.
 *
 * @param at the time by which what it vouched for is judged: now
 */
record Authority(X500Principal subject, Instant at) {}
