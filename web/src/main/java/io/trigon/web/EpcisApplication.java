package io.trigon.web;

import io.trigon.web.access.AuditFilter;
import io.trigon.web.access.BrokenRuleMapper;
import io.trigon.web.access.DoorFilter;
import io.trigon.web.access.FailureMapper;
import io.trigon.web.api.AbsentBody;
import io.trigon.web.api.AnswersFilter;
import io.trigon.web.api.AskedNumbers;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.TextFilter;
import io.trigon.web.epcis.CaptureResource;
import io.trigon.web.epcis.DiscoveryFilter;
import io.trigon.web.epcis.EventsResource;
import io.trigon.web.epcis.FacetsResource;
import io.trigon.web.epcis.QueriesResource;
import io.trigon.web.epcis.SubscriptionsResource;
import io.trigon.web.epcis.TopResource;
import io.trigon.web.epcis.VersionFilter;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** Capture and query of events by the REST bindings of GS1 EPCIS 2.0: bearer keys, JSON-LD, problems in its own words. */
@ApplicationPath("/epcis")
public class EpcisApplication extends DiscreetApplication {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                DiscoveryFilter.class,
                VersionFilter.class,
                DoorFilter.class,
                TextFilter.class,
                AuditFilter.class,
                BrokenRuleMapper.class,
                FailureMapper.class,
                AskedNumbers.class,
                AnswersFilter.class,
                JsonBodies.class,
                AbsentBody.class,
                TopResource.class,
                CaptureResource.class,
                EventsResource.class,
                FacetsResource.class,
                QueriesResource.class,
                SubscriptionsResource.class);
    }
}
