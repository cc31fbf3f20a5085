package io.trigon.domain.contract;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the decisions about a contract rest on.
 *
 * @param amount expected revenue over the term, in the currency (ISO 4217)
 * @param marginPercent expected margin, in per cent
 * @param startsAt when its first day begins (UTC)
 * @param endsAt when its last day is over (UTC)
 * @param begun whether its first day has come
 */
public record ContractFacts(
        String number,
        BigDecimal amount,
        String currency,
        BigDecimal marginPercent,
        Instant startsAt,
        Instant endsAt,
        boolean begun) {}
