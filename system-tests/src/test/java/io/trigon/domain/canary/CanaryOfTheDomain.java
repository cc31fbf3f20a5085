package io.trigon.domain.canary;

import java.time.Instant;
import org.apache.camel.CamelContext;

/** Knows a route, and asks the machine for the time. */
public class CanaryOfTheDomain {
    CamelContext routes;

    Instant machineTime() {
        return Instant.now();
    }
}
