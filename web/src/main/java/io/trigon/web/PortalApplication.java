package io.trigon.web;

import io.trigon.web.access.BrokenRuleMapper;
import io.trigon.web.access.CsrfFilter;
import io.trigon.web.access.DoorFilter;
import io.trigon.web.access.FailureMapper;
import io.trigon.web.access.FormFilter;
import io.trigon.web.access.HelpPages;
import io.trigon.web.access.ProfilePages;
import io.trigon.web.access.SearchPages;
import io.trigon.web.access.ViewPages;
import io.trigon.web.admin.DevicePages;
import io.trigon.web.admin.KeyPages;
import io.trigon.web.admin.RecordPages;
import io.trigon.web.admin.UserPages;
import io.trigon.web.api.AskedNumbers;
import io.trigon.web.api.TextFilter;
import io.trigon.web.care.HomePages;
import io.trigon.web.care.InboxPages;
import io.trigon.web.care.TaskDeeds;
import io.trigon.web.care.TaskPages;
import io.trigon.web.contract.ContractDraft;
import io.trigon.web.contract.ContractPages;
import io.trigon.web.contract.ContractRevision;
import io.trigon.web.contract.FreightBillPages;
import io.trigon.web.contract.InvoicePages;
import io.trigon.web.exchange.As2Pages;
import io.trigon.web.exchange.CheckPages;
import io.trigon.web.exchange.ComparePages;
import io.trigon.web.exchange.ConformancePages;
import io.trigon.web.exchange.ConnectionPages;
import io.trigon.web.exchange.CorrectionPages;
import io.trigon.web.exchange.ExchangeExport;
import io.trigon.web.exchange.ExchangePages;
import io.trigon.web.exchange.FileServerPages;
import io.trigon.web.exchange.HttpsAddressPages;
import io.trigon.web.exchange.MessagePages;
import io.trigon.web.exchange.OwnKeyPages;
import io.trigon.web.exchange.PartnerDeeds;
import io.trigon.web.exchange.PartnerFilePages;
import io.trigon.web.exchange.PartnerFormPages;
import io.trigon.web.exchange.PartnerPages;
import io.trigon.web.exchange.ReplayPages;
import io.trigon.web.shared.PageWriter;
import io.trigon.web.shipment.DeclineDeed;
import io.trigon.web.shipment.InvoiceDeeds;
import io.trigon.web.shipment.LabelDeeds;
import io.trigon.web.shipment.LegDeeds;
import io.trigon.web.shipment.ScanPages;
import io.trigon.web.shipment.ScanWorker;
import io.trigon.web.shipment.ShipmentDeeds;
import io.trigon.web.shipment.ShipmentPages;
import io.trigon.web.shipment.ShipmentPapers;
import io.trigon.web.tracking.EventPages;
import io.trigon.web.tracking.ForecastScorePages;
import io.trigon.web.tracking.fleet.DeviceMapPages;
import io.trigon.web.tracking.fleet.FenceDeeds;
import io.trigon.web.tracking.fleet.FencePages;
import io.trigon.web.tracking.fleet.FleetPages;
import io.trigon.web.triangle.ScorecardPages;
import io.trigon.web.triangle.TrianglePages;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The portal: pages for people who are signed in. */
@ApplicationPath("/app")
public class PortalApplication extends DiscreetApplication {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PageWriter.class,
                CsrfFilter.class,
                FormFilter.class,
                DoorFilter.class,
                TextFilter.class,
                BrokenRuleMapper.class,
                FailureMapper.class,
                AskedNumbers.class,
                HelpPages.class,
                ProfilePages.class,
                ViewPages.class,
                HomePages.class,
                TaskPages.class,
                TaskDeeds.class,
                InboxPages.class,
                ShipmentPages.class,
                ShipmentDeeds.class,
                LegDeeds.class,
                DeclineDeed.class,
                ForecastScorePages.class,
                InvoiceDeeds.class,
                TrianglePages.class,
                ContractPages.class,
                ContractDraft.class,
                ContractRevision.class,
                CorrectionPages.class,
                ComparePages.class,
                ExchangeExport.class,
                FreightBillPages.class,
                InvoicePages.class,
                As2Pages.class,
                OwnKeyPages.class,
                ExchangePages.class,
                ReplayPages.class,
                MessagePages.class,
                CheckPages.class,
                ConformancePages.class,
                SearchPages.class,
                UserPages.class,
                KeyPages.class,
                PartnerPages.class,
                PartnerDeeds.class,
                PartnerFormPages.class,
                PartnerFilePages.class,
                ConnectionPages.class,
                FileServerPages.class,
                HttpsAddressPages.class,
                DevicePages.class,
                DeviceMapPages.class,
                FleetPages.class,
                FencePages.class,
                FenceDeeds.class,
                RecordPages.class,
                ShipmentPapers.class,
                LabelDeeds.class,
                ScanPages.class,
                ScanWorker.class,
                ScorecardPages.class,
                EventPages.class);
    }
}
