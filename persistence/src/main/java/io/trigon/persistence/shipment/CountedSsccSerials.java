package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.SsccSerials;
import io.trigon.persistence.shared.RunningNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Serial numbers by counters in the database, one for each company prefix with its extension digit. */
@ApplicationScoped
public class CountedSsccSerials implements SsccSerials {
    private RunningNumbers numbers;

    protected CountedSsccSerials() {}

    @Inject
    public CountedSsccSerials(RunningNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public long next(String leading) {
        return numbers.next("sscc " + leading);
    }
}
