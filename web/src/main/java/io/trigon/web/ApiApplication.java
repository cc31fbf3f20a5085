package io.trigon.web;

import io.trigon.web.access.AuditFilter;
import io.trigon.web.access.BrokenRuleMapper;
import io.trigon.web.access.DoorFilter;
import io.trigon.web.access.FailureMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API: bearer keys, JSON, errors as problem+json. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(DoorFilter.class, AuditFilter.class, BrokenRuleMapper.class, FailureMapper.class);
    }
}
