package io.trigon.web;

import io.trigon.web.access.AuditFilter;
import io.trigon.web.access.BrokenRuleMapper;
import io.trigon.web.access.CsrfFilter;
import io.trigon.web.access.DoorFilter;
import io.trigon.web.access.FailureMapper;
import io.trigon.web.access.HelpPages;
import io.trigon.web.shared.PageWriter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The portal: pages for people who are signed in. */
@ApplicationPath("/app")
public class PortalApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PageWriter.class,
                CsrfFilter.class,
                DoorFilter.class,
                AuditFilter.class,
                BrokenRuleMapper.class,
                FailureMapper.class,
                HelpPages.class);
    }
}
