package io.trigon.integrations.tracking;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ThreadFactory;

/** Threads that the server knows: they carry its naming and its transactions. */
@ApplicationScoped
public class HouseThreads {
    @Resource
    private ManagedThreadFactory managed;

    @Produces
    @Dependent
    ThreadFactory threads() {
        return managed;
    }
}
