package io.trigon.persistence.testing;

import io.trigon.domain.care.WatchDelay;
import io.trigon.domain.party.FindOrOpenCompany;
import io.trigon.domain.sales.OpenLead;
import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.BookShipment;
import io.trigon.domain.shipment.ChangeShipment;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.RecordMilestones;
import io.trigon.domain.shipment.RecordProof;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.shipment.Whereabouts;
import io.trigon.domain.testing.RecordedProcesses;
import io.trigon.domain.testing.TurnableClock;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FenceIndex;
import io.trigon.domain.tracking.FollowDriver;
import io.trigon.domain.tracking.ForecastArrival;
import io.trigon.domain.tracking.LaneLore;
import io.trigon.domain.tracking.RangeRecord;
import io.trigon.domain.tracking.RoadDistances;
import io.trigon.domain.tracking.ScoreForecasts;
import io.trigon.domain.tracking.TieDevice;
import io.trigon.domain.tracking.UsualStays;
import io.trigon.domain.triangle.JudgeHealth;
import io.trigon.domain.triangle.OpenTriangle;
import io.trigon.persistence.access.JdbcSignInAttempts;
import io.trigon.persistence.access.JpaAuditLog;
import io.trigon.persistence.access.JpaSavedViews;
import io.trigon.persistence.access.JpaUsers;
import io.trigon.persistence.care.JpaDelays;
import io.trigon.persistence.care.JpaNotices;
import io.trigon.persistence.care.JpaTaskInbox;
import io.trigon.persistence.contract.JpaAgreedFreight;
import io.trigon.persistence.contract.JpaContracts;
import io.trigon.persistence.contract.JpaDueInvoices;
import io.trigon.persistence.contract.JpaFreightBills;
import io.trigon.persistence.contract.JpaFreightInvoices;
import io.trigon.persistence.customer.JpaAccounts;
import io.trigon.persistence.exchange.JpaAgreements;
import io.trigon.persistence.exchange.JpaConformanceCases;
import io.trigon.persistence.exchange.JpaControlNumbers;
import io.trigon.persistence.exchange.JpaInboundMessages;
import io.trigon.persistence.exchange.JpaLegTenders;
import io.trigon.persistence.exchange.JpaOutbox;
import io.trigon.persistence.exchange.JpaPostAddresses;
import io.trigon.persistence.exchange.JpaRemoteAccounts;
import io.trigon.persistence.exchange.JpaTellings;
import io.trigon.persistence.exchange.JpaTradingPartners;
import io.trigon.persistence.exchange.as2.JpaAs2Partnerships;
import io.trigon.persistence.exchange.as2.JpaAs2Transfers;
import io.trigon.persistence.exchange.as2.JpaOwnKeys;
import io.trigon.persistence.exchange.as2.JpaPartnerCertificates;
import io.trigon.persistence.party.JpaCompanies;
import io.trigon.persistence.sales.JpaLeads;
import io.trigon.persistence.shared.ChangeWriter;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.JdbcChangeFeed;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.RunningNumbers;
import io.trigon.persistence.shipment.CargoReads;
import io.trigon.persistence.shipment.JpaAnnouncements;
import io.trigon.persistence.shipment.JpaMilestones;
import io.trigon.persistence.shipment.JpaProofs;
import io.trigon.persistence.shipment.JpaShipments;
import io.trigon.persistence.shipment.PartyReads;
import io.trigon.persistence.shipment.PublicReads;
import io.trigon.persistence.shipment.RowTrimmings;
import io.trigon.persistence.shipment.ShipmentDetails;
import io.trigon.persistence.shipment.ShipmentList;
import io.trigon.persistence.shipment.SqlShipmentReads;
import io.trigon.persistence.shipment.StopReads;
import io.trigon.persistence.tracking.DeviceTrimmings;
import io.trigon.persistence.tracking.JdbcPositions;
import io.trigon.persistence.tracking.JdbcReceptions;
import io.trigon.persistence.tracking.JpaDevices;
import io.trigon.persistence.tracking.JpaForecastTrials;
import io.trigon.persistence.tracking.JpaForecasts;
import io.trigon.persistence.tracking.JpaGeofences;
import io.trigon.persistence.tracking.JpaLaneTrips;
import io.trigon.persistence.tracking.SqlDeviceRows;
import io.trigon.persistence.tracking.SqlStopStays;
import io.trigon.persistence.triangle.FigureReads;
import io.trigon.persistence.triangle.JpaTriangles;
import io.trigon.persistence.triangle.SqlServiceRecord;
import io.trigon.persistence.triangle.SqlTriangleReads;
import io.trigon.persistence.triangle.TriangleList;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A whole house over one of the databases, empty at first. Its clock starts on 2 March 2026, 12:00 UTC. */
public final class Store {

    private final BoundManager bound;
    public final EntityManager manager;
    public final Database database;
    public final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-02T12:00:00Z"));
    public final RecordedProcesses processes = new RecordedProcesses();

    public final Reads reads;
    public final RunningNumbers numbers;
    public final JpaCompanies companies;
    public final JpaAccounts accounts;
    public final JpaTriangles triangles;
    public final JpaContracts contracts;
    public final JpaFreightBills freightBills;
    public final JpaAgreedFreight agreedFreight;
    public final JpaFreightInvoices invoices;
    public final JpaDueInvoices dueInvoices;
    public final JpaAnnouncements announcements;
    public final JpaLeads leads;
    public final JpaShipments shipments;
    public final JpaMilestones milestones;
    public final JpaProofs proofs;
    public final JdbcPositions positions;
    public final JdbcReceptions receptions;
    public final JpaDevices devices;
    public final SqlDeviceRows deviceRows;
    public final JpaGeofences geofences;
    public final FenceIndex fenceIndex;
    public final DrawFence drawFence;
    public final JpaForecasts forecasts;
    public final JpaLaneTrips laneTrips;
    public final JpaForecastTrials forecastTrials;
    public final JpaDelays delays;
    public final JpaNotices notices;
    public final JpaTaskInbox tasks;
    public final JpaTradingPartners partners;
    public final JpaAgreements agreements;
    public final JpaConformanceCases cases;
    public final JpaInboundMessages inbound;
    public final JpaControlNumbers controlNumbers;
    public final JpaOutbox outbox;
    public final JpaRemoteAccounts remoteAccounts;
    public final JpaPostAddresses postAddresses;
    public final JpaTellings tellings;
    public final JpaLegTenders legTenders;
    public final JpaAs2Partnerships as2Partnerships;
    public final JpaPartnerCertificates certificates;
    public final JpaOwnKeys ownKeys;
    public final JpaAs2Transfers transfers;
    public final JpaUsers users;
    public final JpaSavedViews views;
    public final JpaAuditLog audit;
    public final JdbcSignInAttempts attempts;
    public final JdbcChangeFeed changes;
    public final SqlShipmentReads shipmentReads;
    public final SqlTriangleReads triangleReads;
    public final SqlServiceRecord record;
    public final Events events;

    public final BookShipment bookShipment;
    public final ChangeShipment changeShipment;
    public final RecordMilestone recordMilestone;
    public final RecordMilestones recordMilestones;
    public final RecordProof recordProof;
    public final TieDevice tieDevice;
    public final ForecastArrival forecastArrival;

    private Store(Base base) {
        bound = new BoundManager(base.factory());
        manager = bound.proxy();
        database = new Database(base.source());
        reads = new Reads(database, manager);
        numbers = new RunningNumbers(database, manager);
        companies = new JpaCompanies(manager);
        accounts = new JpaAccounts(manager);
        triangles = new JpaTriangles(manager);
        contracts = new JpaContracts(manager, reads, numbers);
        freightBills = new JpaFreightBills(manager, reads);
        agreedFreight = new JpaAgreedFreight(manager);
        invoices = new JpaFreightInvoices(manager, reads, numbers);
        dueInvoices = new JpaDueInvoices(manager, reads);
        announcements = new JpaAnnouncements(manager, reads);
        leads = new JpaLeads(manager, reads);
        shipments = new JpaShipments(manager, reads);
        milestones = new JpaMilestones(manager, reads);
        proofs = new JpaProofs(manager);
        positions = new JdbcPositions(database, reads);
        receptions = new JdbcReceptions(database, reads);
        devices = new JpaDevices(manager);
        deviceRows = new SqlDeviceRows(reads, new DeviceTrimmings(reads));
        geofences = new JpaGeofences(manager, reads);
        fenceIndex = new FenceIndex(geofences, clock);
        forecasts = new JpaForecasts(manager);
        laneTrips = new JpaLaneTrips(manager);
        forecastTrials = new JpaForecastTrials(manager, reads);
        delays = new JpaDelays(manager);
        notices = new JpaNotices(manager, reads);
        tasks = new JpaTaskInbox(manager, reads, clock);
        partners = new JpaTradingPartners(manager, numbers);
        agreements = new JpaAgreements(manager, reads);
        cases = new JpaConformanceCases(manager);
        inbound = new JpaInboundMessages(manager, reads);
        controlNumbers = new JpaControlNumbers(manager, reads);
        outbox = new JpaOutbox(manager, reads);
        remoteAccounts = new JpaRemoteAccounts(manager, reads);
        postAddresses = new JpaPostAddresses(manager);
        tellings = new JpaTellings(manager, reads);
        legTenders = new JpaLegTenders(manager);
        as2Partnerships = new JpaAs2Partnerships(manager);
        certificates = new JpaPartnerCertificates(manager, reads);
        ownKeys = new JpaOwnKeys(manager, reads);
        transfers = new JpaAs2Transfers(manager, reads);
        users = new JpaUsers(manager, reads);
        views = new JpaSavedViews(manager);
        audit = new JpaAuditLog(manager, reads);
        attempts = new JdbcSignInAttempts(database);
        changes = new JdbcChangeFeed(database, clock);
        shipmentReads = new SqlShipmentReads(
                reads,
                new ShipmentList(reads, new RowTrimmings(reads)),
                new ShipmentDetails(reads, new CargoReads(reads), new StopReads(reads), new PartyReads(reads), clock),
                new PublicReads(reads, new CargoReads(reads), new StopReads(reads)),
                clock);
        triangleReads =
                new SqlTriangleReads(reads, new TriangleList(reads), new FigureReads(reads, clock), shipmentReads);
        record = new SqlServiceRecord(reads);
        ChangeWriter writer = new ChangeWriter(manager);
        events = event -> writer.note(List.of(event));

        drawFence = new DrawFence(geofences, companies, events, clock);
        var watchDelay = new WatchDelay(delays, processes, new JudgeHealth(record, clock), events, clock);
        forecastArrival = new ForecastArrival(
                shipments,
                milestones,
                positions,
                forecasts,
                new LaneLore(
                        laneTrips,
                        new RangeRecord(forecastTrials, clock),
                        new ScoreForecasts(forecastTrials, clock),
                        RoadDistances.NONE,
                        new UsualStays(new SqlStopStays(reads), clock),
                        clock),
                new FollowDriver(positions, devices, "country", 1, clock),
                new ScoreForecasts(forecastTrials, clock),
                watchDelay,
                events,
                clock);
        recordMilestone = new RecordMilestone(
                shipments,
                milestones,
                new Whereabouts(positions),
                new ReadMilestones(events, clock),
                processes,
                forecastArrival,
                events,
                clock);
        recordMilestones = new RecordMilestones(
                milestones,
                new Whereabouts(positions),
                new ReadMilestones(events, clock),
                processes,
                forecastArrival,
                events,
                clock);
        recordProof = new RecordProof(shipments, proofs, processes, clock);
        tieDevice = new TieDevice(devices, events, clock);
        var findOrOpenCompany = new FindOrOpenCompany(companies, address -> Optional.empty());
        changeShipment = new ChangeShipment(
                shipments, milestones, findOrOpenCompany, tieDevice, recordMilestone, forecastArrival);
        bookShipment = new BookShipment(
                shipments,
                findOrOpenCompany,
                new OpenTriangle(triangles, accounts, events, clock),
                accounts,
                new OpenLead(leads, events, clock),
                contracts,
                tieDevice,
                recordMilestone,
                forecastArrival,
                processes,
                events,
                clock);
    }

    /** Over an emptied database. */
    public static Store on(Base base) {
        base.clean();
        return new Store(base);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return bound.inTransaction(work);
    }

    public void inTransaction(Runnable work) {
        bound.inTransaction(() -> {
            work.run();
            return null;
        });
    }

    public TrackingNumber book(Tender tender) {
        return inTransaction(() -> bookShipment.book(tender).trackingNumber());
    }

    /** Reports by a person that something happened at the time. */
    public boolean report(TrackingNumber number, MilestoneCode code, Instant at) {
        return inTransaction(() -> recordMilestone.record(
                MilestoneReport.of(number, code, at, null, Source.PERSON, "test:" + code + ":" + at)));
    }

    public void fire(DomainEvent event) {
        inTransaction(() -> events.fire(event));
    }
}
