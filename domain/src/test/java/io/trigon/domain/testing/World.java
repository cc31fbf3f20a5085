package io.trigon.domain.testing;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.WatchDelay;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.contract.AgreeFreight;
import io.trigon.domain.contract.DecideFreightBill;
import io.trigon.domain.contract.RecordFreightBill;
import io.trigon.domain.contract.invoice.CreditInvoice;
import io.trigon.domain.contract.invoice.InvoiceIssued;
import io.trigon.domain.contract.invoice.IssueDueInvoice;
import io.trigon.domain.contract.invoice.IssueInvoice;
import io.trigon.domain.exchange.AnswerTenderedLeg;
import io.trigon.domain.exchange.FindSaying;
import io.trigon.domain.exchange.KeepLegsTrue;
import io.trigon.domain.exchange.LegSayings;
import io.trigon.domain.exchange.MatchAcknowledgement;
import io.trigon.domain.exchange.MessageWriter;
import io.trigon.domain.exchange.TakeObservations;
import io.trigon.domain.exchange.TellInvoices;
import io.trigon.domain.exchange.TellPartners;
import io.trigon.domain.exchange.TenderLeg;
import io.trigon.domain.exchange.WatchAcknowledgements;
import io.trigon.domain.exchange.WriteTelling;
import io.trigon.domain.exchange.epcis.AskToWake;
import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.exchange.epcis.KeepEvent;
import io.trigon.domain.exchange.epcis.KeepEvents;
import io.trigon.domain.exchange.epcis.NoteEarlyLook;
import io.trigon.domain.exchange.epcis.TellByEvent;
import io.trigon.domain.exchange.epcis.TellEarlyEvents;
import io.trigon.domain.exchange.epcis.WithdrawEvent;
import io.trigon.domain.party.FindOrOpenCompany;
import io.trigon.domain.sales.OpenLead;
import io.trigon.domain.shipment.AnnounceGoods;
import io.trigon.domain.shipment.BookShipment;
import io.trigon.domain.shipment.ChangeShipment;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.RecordMilestones;
import io.trigon.domain.shipment.RecordProof;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentBooked;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.Whereabouts;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FenceIndex;
import io.trigon.domain.tracking.FollowDevice;
import io.trigon.domain.tracking.FollowDriver;
import io.trigon.domain.tracking.ForecastArrival;
import io.trigon.domain.tracking.LaneLore;
import io.trigon.domain.tracking.RangeRecord;
import io.trigon.domain.tracking.RoadDistances;
import io.trigon.domain.tracking.ScoreForecasts;
import io.trigon.domain.tracking.TieDevice;
import io.trigon.domain.tracking.TiedTrips;
import io.trigon.domain.tracking.TripWatches;
import io.trigon.domain.tracking.UsualStays;
import io.trigon.domain.triangle.JudgeHealth;
import io.trigon.domain.triangle.OpenTriangle;
import java.time.Instant;
import java.util.Optional;

/** The use cases wired over in-memory ports: a whole house without a database. Its clock starts on 2 March 2026, 12:00 UTC. */
public class World {
    public final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-02T12:00:00Z"));
    public final RecordedEvents events = new RecordedEvents();
    public final RecordedProcesses processes = new RecordedProcesses();
    public final InMemoryCompanies companies = new InMemoryCompanies();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryTriangles triangles = new InMemoryTriangles();
    public final InMemoryContracts contracts = new InMemoryContracts();
    public final InMemoryFreightBills freightBills = new InMemoryFreightBills();
    public final InMemoryFreightInvoices invoices = new InMemoryFreightInvoices();
    public final InMemoryDueInvoices dueInvoices = new InMemoryDueInvoices();
    public final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    public final InMemoryLeads leads = new InMemoryLeads();
    public final InMemoryShipments shipments = new InMemoryShipments();
    public final InMemoryTracking tracking = new InMemoryTracking();
    public final InMemoryForecastTrials forecastTrials = new InMemoryForecastTrials();
    public final InMemoryGeofences geofences = new InMemoryGeofences();
    public final InMemoryCare care = new InMemoryCare();
    public final InMemoryTaskInbox tasks = new InMemoryTaskInbox();
    public final InMemoryExchange exchange = new InMemoryExchange();
    public final InMemoryControlNumbers controlNumbers = new InMemoryControlNumbers();
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryAgreements agreements = new InMemoryAgreements();
    public final InMemoryConformanceCases cases = new InMemoryConformanceCases();
    public final InMemoryTellings tellings = new InMemoryTellings();
    public final InMemoryLegTenders legTenders = new InMemoryLegTenders();
    public final InMemoryEpcis epcis = new InMemoryEpcis();
    public final InMemoryEarlyLooks earlyLooks = new InMemoryEarlyLooks();

    public final WatchDelay watchDelay =
            new WatchDelay(care, processes, new JudgeHealth(triangles, clock), events, clock);
    public final ForecastArrival forecastArrival = new ForecastArrival(
            shipments,
            shipments.milestones(),
            tracking,
            tracking,
            laneLore(RoadDistances.NONE),
            new FollowDriver(tracking, tracking, "country", drivers(), clock),
            new ScoreForecasts(forecastTrials, clock),
            watchDelay,
            events,
            clock);
    public final RecordMilestone recordMilestone = new RecordMilestone(
            shipments,
            shipments.milestones(),
            new Whereabouts(tracking),
            new ReadMilestones(events, clock),
            processes,
            forecastArrival,
            events,
            clock);
    public final JudgeMilestone judgeMilestone = new JudgeMilestone(
            shipments,
            shipments.milestones(),
            new ReadMilestones(events, clock),
            processes,
            forecastArrival,
            events,
            clock);
    public final RecordMilestones recordMilestones = new RecordMilestones(
            shipments.milestones(),
            new Whereabouts(tracking),
            new ReadMilestones(events, clock),
            processes,
            forecastArrival,
            events,
            clock);
    public final RecordScan recordScan = new RecordScan(
            shipments, shipments.milestones(), companies, recordMilestone, new InMemoryTakenScans(), clock);
    public final TieDevice tieDevice = new TieDevice(tracking, events, clock);
    public final FindOrOpenCompany findOrOpenCompany = new FindOrOpenCompany(companies, address -> Optional.empty());
    public final BookShipment bookShipment = new BookShipment(
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
    public final ChangeShipment changeShipment = new ChangeShipment(
            shipments, shipments.milestones(), findOrOpenCompany, tieDevice, recordMilestone, forecastArrival);
    public final RecordProof recordProof = new RecordProof(shipments, shipments.proofs(), processes, clock);
    public final FollowDevice followDevice =
            new FollowDevice(tracking, shipments, recordMilestone, forecastArrival, geofences, events, clock);
    public final DrawFence drawFence = new DrawFence(geofences, companies, events, clock);
    public final FenceIndex fenceIndex = new FenceIndex(geofences, clock);
    public final TripWatches tripWatches =
            new TripWatches(tracking, new TiedTrips(tracking, fenceIndex), followDevice, clock);
    public final OpenTask openTask = new OpenTask(tasks, shipments, contracts, accounts, events, clock);
    public final AnnounceGoods announceGoods = new AnnounceGoods(announcements, shipments, clock);
    public final RecordFreightBill recordFreightBill =
            new RecordFreightBill(freightBills, shipments, freightBills.agreed(), openTask, clock);
    public final AgreeFreight agreeFreight = new AgreeFreight(freightBills.agreed(), shipments, clock);
    public final DecideFreightBill decideFreightBill = new DecideFreightBill(freightBills, clock);
    public final MatchAcknowledgement matchAcknowledgement =
            new MatchAcknowledgement(outbox, tasks, openTask, new WithdrawTasks(tasks, events, clock));
    public final WatchAcknowledgements watchAcknowledgements = new WatchAcknowledgements(outbox, openTask, clock);
    public final TellPartners tellPartners =
            new TellPartners(agreements, tellings, shipments, shipments.milestones(), clock);

    public final WithdrawTasks withdrawTasks = new WithdrawTasks(tasks, events, clock);
    public final AskToWake askToWake = new AskToWake(openTask, withdrawTasks, tasks);
    public final TellInvoices tellInvoices =
            new TellInvoices(agreements, tellings, dueInvoices, invoices, shipments, clock);
    public final IssueInvoice issueInvoice =
            new IssueInvoice(invoices, dueInvoices, shipments, withdrawTasks, events, clock, 30);
    public final IssueDueInvoice issueDueInvoice =
            new IssueDueInvoice(dueInvoices, invoices, issueInvoice, shipments, openTask, clock);
    public final CreditInvoice creditInvoice = new CreditInvoice(invoices, events, clock);
    public final TenderLeg tenderLeg =
            new TenderLeg(legTenders, shipments, agreements, tellings, processes, withdrawTasks, clock);
    public final NoteEarlyLook noteEarlyLook = new NoteEarlyLook(earlyLooks, clock);
    public final AnswerTenderedLeg answerTenderedLeg = new AnswerTenderedLeg(
            legTenders,
            shipments,
            processes,
            openTask,
            withdrawTasks,
            agreeFreight,
            noteEarlyLook,
            forecastArrival,
            clock);

    public World() {
        events.listen(ShipmentBooked.class, noteEarlyLook::booked);
        events.listen(MilestoneRecorded.class, noteEarlyLook::recorded);
        events.listen(MilestoneRecorded.class, new KeepLegsTrue(shipments, tenderLeg)::recorded);
        events.listenTogether(tellInvoices::happened);
        events.listen(InvoiceIssued.class, tellInvoices::issued);
        events.listenTogether(tellPartners::happened);
    }

    /** Of a truck of which nothing else is said. */
    protected int drivers() {
        return 1;
    }

    public LaneLore laneLore(RoadDistances roads) {
        return new LaneLore(
                tracking,
                new RangeRecord(forecastTrials, clock),
                new ScoreForecasts(forecastTrials, clock),
                roads,
                new UsualStays(shipments::staysAt, clock),
                clock);
    }

    /** What a partner is told, written with this writer. */
    public WriteTelling telling(MessageWriter writer) {
        FindSaying sayings =
                new FindSaying(shipments, shipments.milestones(), new LegSayings(legTenders, tellings), invoices);
        return new WriteTelling(tellings, agreements, exchange, sayings, writer, outbox, openTask, clock);
    }

    /** Books the tender and gives the shipment. */
    public Shipment book(Tender tender) {
        return shipments.byNumber(bookShipment.book(tender).trackingNumber()).orElseThrow();
    }

    /** Reports by a person that something happened just now. */
    public boolean report(Shipment shipment, MilestoneCode code) {
        return report(shipment, code, clock.instant());
    }

    public boolean report(Shipment shipment, MilestoneCode code, Instant at) {
        return recordMilestone.record(MilestoneReport.of(
                shipment.trackingNumber(), code, at, null, Source.PERSON, "test:" + code + ":" + at));
    }

    /** Keeps observed events by these words. */
    public TakeObservations observations(BusinessSteps steps) {
        return new TakeObservations(
                new KeepEvents(epcis, keepEvent(steps), shipments, announcements, recordMilestones, steps, clock));
    }

    /** The same, one by one. */
    public KeepEvent keepEvent(BusinessSteps steps) {
        return new KeepEvent(
                epcis,
                epcis,
                new TellByEvent(shipments, announcements, recordMilestone, epcis, steps),
                new WithdrawEvent(shipments, epcis, judgeMilestone),
                clock);
    }

    /** Looks for events that came before their shipments. */
    public TellEarlyEvents tellEarlyEvents(BusinessSteps steps) {
        return new TellEarlyEvents(
                earlyLooks,
                epcis,
                shipments,
                announcements,
                exchange,
                exchange,
                new TellByEvent(shipments, announcements, recordMilestone, epcis, steps),
                new WithdrawEvent(shipments, epcis, judgeMilestone),
                clock);
    }
}
