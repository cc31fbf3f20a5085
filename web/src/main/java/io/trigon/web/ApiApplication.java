package io.trigon.web;

import io.trigon.web.access.AuditFilter;
import io.trigon.web.access.AuditResource;
import io.trigon.web.access.BrokenRuleMapper;
import io.trigon.web.access.DoorFilter;
import io.trigon.web.access.FailureMapper;
import io.trigon.web.access.KeysResource;
import io.trigon.web.access.MeResource;
import io.trigon.web.access.UsersResource;
import io.trigon.web.api.AbsentBody;
import io.trigon.web.api.AnswersFilter;
import io.trigon.web.api.AskedNumbers;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.TextFilter;
import io.trigon.web.care.NoticesResource;
import io.trigon.web.care.TasksResource;
import io.trigon.web.contract.ContractsResource;
import io.trigon.web.contract.FreightBillsResource;
import io.trigon.web.contract.InvoicesResource;
import io.trigon.web.exchange.AgreementsResource;
import io.trigon.web.exchange.As2Resource;
import io.trigon.web.exchange.CertificatesResource;
import io.trigon.web.exchange.CheckResource;
import io.trigon.web.exchange.ConformanceResource;
import io.trigon.web.exchange.CorrectionResource;
import io.trigon.web.exchange.FileServerResource;
import io.trigon.web.exchange.HttpsAddressResource;
import io.trigon.web.exchange.InboundResource;
import io.trigon.web.exchange.MessagesResource;
import io.trigon.web.exchange.OwnCertificateResource;
import io.trigon.web.exchange.PartnerProfileResource;
import io.trigon.web.exchange.PartnersResource;
import io.trigon.web.exchange.ScoresResource;
import io.trigon.web.exchange.StageResource;
import io.trigon.web.sales.LeadsResource;
import io.trigon.web.shipment.AgreedFreightResource;
import io.trigon.web.shipment.AnnouncementsResource;
import io.trigon.web.shipment.DeclineResource;
import io.trigon.web.shipment.LabelPictureResource;
import io.trigon.web.shipment.LabelPicturesResource;
import io.trigon.web.shipment.LabelUnitsResource;
import io.trigon.web.shipment.LabelsResource;
import io.trigon.web.shipment.LegsResource;
import io.trigon.web.shipment.ManyLabelPicturesResource;
import io.trigon.web.shipment.ManyLabelsResource;
import io.trigon.web.shipment.ProofPaperResource;
import io.trigon.web.shipment.ScanPictureResource;
import io.trigon.web.shipment.ScansResource;
import io.trigon.web.shipment.ShipmentsResource;
import io.trigon.web.shipment.VerdictsResource;
import io.trigon.web.tracking.DevicesResource;
import io.trigon.web.tracking.ForecastResource;
import io.trigon.web.tracking.ForecastScoresResource;
import io.trigon.web.tracking.GeofencesResource;
import io.trigon.web.tracking.VisitsResource;
import io.trigon.web.tracking.fleet.DeviceTrackResource;
import io.trigon.web.tracking.fleet.PositionsResource;
import io.trigon.web.tracking.fleet.RecordingResource;
import io.trigon.web.tracking.fleet.ShipmentTrackResource;
import io.trigon.web.triangle.ScorecardResource;
import io.trigon.web.triangle.TrianglesResource;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The REST API: bearer keys, JSON, errors as problem+json. */
@ApplicationPath("/api/v1")
public class ApiApplication extends DiscreetApplication {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                DoorFilter.class,
                TextFilter.class,
                AuditFilter.class,
                BrokenRuleMapper.class,
                FailureMapper.class,
                AskedNumbers.class,
                AnswersFilter.class,
                JsonBodies.class,
                AbsentBody.class,
                AuditResource.class,
                KeysResource.class,
                MeResource.class,
                UsersResource.class,
                NoticesResource.class,
                TasksResource.class,
                AgreedFreightResource.class,
                AnnouncementsResource.class,
                ContractsResource.class,
                CorrectionResource.class,
                ScoresResource.class,
                FreightBillsResource.class,
                InvoicesResource.class,
                InboundResource.class,
                MessagesResource.class,
                As2Resource.class,
                CertificatesResource.class,
                OwnCertificateResource.class,
                CheckResource.class,
                PartnersResource.class,
                PartnerProfileResource.class,
                AgreementsResource.class,
                StageResource.class,
                FileServerResource.class,
                HttpsAddressResource.class,
                ConformanceResource.class,
                LeadsResource.class,
                LabelsResource.class,
                LabelPictureResource.class,
                LabelPicturesResource.class,
                LabelUnitsResource.class,
                ManyLabelsResource.class,
                ManyLabelPicturesResource.class,
                ProofPaperResource.class,
                ScanPictureResource.class,
                ScansResource.class,
                VerdictsResource.class,
                LegsResource.class,
                DeclineResource.class,
                ShipmentsResource.class,
                DevicesResource.class,
                ForecastResource.class,
                ForecastScoresResource.class,
                GeofencesResource.class,
                VisitsResource.class,
                PositionsResource.class,
                RecordingResource.class,
                ShipmentTrackResource.class,
                DeviceTrackResource.class,
                ScorecardResource.class,
                TrianglesResource.class);
    }
}
