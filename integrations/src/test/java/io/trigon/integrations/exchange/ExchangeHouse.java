package io.trigon.integrations.exchange;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.Answers;
import io.trigon.domain.exchange.DeadLetters;
import io.trigon.domain.exchange.DeclineBooking;
import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageSteps;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.ReplayMessage;
import io.trigon.domain.exchange.ResendMessage;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.SettleMessage;
import io.trigon.domain.exchange.TakeAnnouncement;
import io.trigon.domain.exchange.TakeBill;
import io.trigon.domain.exchange.TakePart;
import io.trigon.domain.exchange.TakeParts;
import io.trigon.domain.exchange.TakeStatuses;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.testing.Patience;
import io.trigon.domain.testing.World;
import io.trigon.integrations.exchange.epcis.SchemaEpcisReader;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** The exchange with its real routes, over the in-memory ports of the domain and a folder of its own. */
final class ExchangeHouse implements AutoCloseable {

    static final Duration QUIET = Duration.ofMillis(60);
    static final Duration PATIENCE = Duration.ofSeconds(40);

    final World world = new World();
    final ExchangeFolders folders;
    final DemoMail demoMail;
    final List<WayOut> ways = new ArrayList<>();
    final PartnerPost partnerPost;
    final DeliverMessage deliverMessage;
    final ReceiveMessage receiveMessage;
    final ReplayMessage replayMessage;
    final MessageReader reader;
    final SettleMessage settleMessage;
    /** How often a message was read to be settled. */
    final AtomicInteger readings = new AtomicInteger();

    final DeclineBooking declineBooking;
    final ResendMessage resendMessage;
    final SetUpPartner setUpPartner;
    final PartnerDoors doors;
    final MessageWork work;
    final TakenFiles takenFiles;
    final TellingPost tellings;
    final InvoicePost invoices;
    private final OutboxPost post;
    private final MailPost mail;
    private final MailOut mailOut = new MailOut();
    private CamelContext camel;

    ExchangeHouse(Path data, boolean demo) {
        this(data, demo, Optional.empty(), 25);
    }

    ExchangeHouse(Path data, boolean demo, Optional<String> smtpHost, int smtpPort) {
        folders = new ExchangeFolders(data.toString());
        demoMail = new DemoMail(demo, Optional.empty());
        OurAddress us = new OurAddress("ZZ", "TRIGON", "TRIGON");
        Answers answers = new Answers(world.outbox, world.exchange, world.agreements, world.clock);
        TakePart parts = new TakePart(
                world.bookShipment,
                world.changeShipment,
                world.recordMilestone,
                world.shipments,
                world.answerTenderedLeg,
                new TakeAnnouncement(world.announceGoods, world.noteEarlyLook, world.shipments),
                new TakeBill(world.recordFreightBill, world.shipments),
                world.matchAcknowledgement,
                answers,
                world.clock);
        reader = new PartnerMessageReader(
                new X12MessageReader(us, world.agreements, world.controlNumbers),
                new EdifactMessageReader(
                        new OurEdifactAddress("TRIGON", Optional.empty()), world.agreements, world.controlNumbers),
                new EpcisMessageReader(new SchemaEpcisReader()));
        TakeParts takeParts = new TakeParts(
                parts,
                new TakeStatuses(world.shipments, world.recordMilestones),
                world.observations(new CbvCrosswalk()));
        settleMessage = Committed.settling(new MessageSteps(
                world.exchange,
                world.exchange,
                (message, partner) -> {
                    readings.incrementAndGet();
                    return reader.read(message, partner);
                },
                world.controlNumbers,
                parts,
                takeParts,
                answers,
                world.events,
                world.clock));
        declineBooking = new DeclineBooking(
                world.shipments,
                world.shipments.milestones(),
                world.recordMilestone,
                world.exchange,
                world.exchange,
                reader,
                answers,
                world.clock);
        receiveMessage = new ReceiveMessage(world.exchange, world.exchange, world.events, world.clock);
        replayMessage = new ReplayMessage(world.exchange, world.events, world.clock);
        DeadLetters deadLetters = new DeadLetters(
                world.outbox,
                world.tasks,
                new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
                new WithdrawTasks(world.tasks, world.events, world.clock));
        ways.add(new FolderOut(folders));
        ways.add(mailOut);
        deliverMessage = new DeliverMessage(
                world.outbox, message -> new OutboxCourier(ways).deliver(message), deadLetters, world.clock);
        resendMessage = new ResendMessage(world.outbox, deadLetters, world.events, world.clock);
        partnerPost = new PartnerPost(world.outbox, deliverMessage, world.clock);
        setUpPartner =
                new SetUpPartner(world.exchange, world.companies, world.accounts, folders, world.events, world.clock);
        work = new MessageWork(settleMessage, world.exchange, world.clock);
        takenFiles = new TakenFiles(receiveMessage, world.exchange, work, world.clock, PATIENCE);
        doors = new PartnerDoors(
                world.exchange, folders, takenFiles, work, world.clock, QUIET, PATIENCE, Duration.ofDays(30));
        mail = new MailPost(new MailServer(
                smtpHost, smtpPort, Optional.empty(), Optional.empty(), "none", "trigon@demo.example", demoMail));
        tellings = new TellingPost(world.tellings, world.telling(PartnerMessagesFixture.messages()), world.clock) {
            @Override
            void writeWaiting() {
                Committed.whole(super::writeWaiting);
            }
        };
        invoices = new InvoicePost(world.dueInvoices, world.issueDueInvoice, world.clock) {
            @Override
            void issueWaiting() {
                Committed.whole(super::issueWaiting);
            }
        };
        post = new OutboxPost(world.outbox, deliverMessage, world.clock);
        join("DEMOSHIP", "Lakeside Foods", Role.SHIPPER).knownInEdifactAs("ZZZ", "DEMOSHIP");
        join("DEMOCARR", "Acme Carriers", Role.CARRIER).knownInEdifactAs("ZZZ", "DEMOCARR");
    }

    /** A partner who is live, with its id as its address. */
    TradingPartner join(String partnerId, String company, Role role) {
        TradingPartner partner = setUpPartner.setUp(partnerId, company, role, "ZZ", partnerId, partnerId);
        new GoLive(world.exchange, world.cases).live(null, partnerId, null);
        return partner;
    }

    ExchangeHouse open() throws Exception {
        if (demoMail.isWanted()) {
            demoMail.open();
        }
        camel = new DefaultCamelContext();
        camel.addRoutes(new ExchangeRoutes(doors, work, post, partnerPost, mailOut, mail, takenFiles));
        camel.addRoutes(new TellingRoutes(tellings));
        camel.addRoutes(new InvoiceRoutes(invoices));
        camel.start();
        return this;
    }

    @Override
    public void close() {
        if (camel != null) {
            camel.stop();
        }
        demoMail.close();
    }

    /** Puts a fixture into the partner's folder the way a careful partner does: whole, by a rename. */
    void drop(String partner, String fixture, String name) throws IOException {
        Path unfinished = folders.in(partner).resolve(name + ".tmp");
        Files.write(unfinished, Fixtures.bytes(fixture));
        Files.move(unfinished, folders.in(partner).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file that was written in place some time ago. It gets its name last, so no look finds it at any other age. */
    Path write(String partner, String name, byte[] content, Duration ago) throws IOException {
        Path unfinished = Files.write(folders.in(partner).resolve(name.hashCode() + ".tmp"), content);
        Files.setLastModifiedTime(
                unfinished, FileTime.from(world.clock.instant().minus(ago)));
        return Files.move(unfinished, folders.in(partner).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    List<InboundMessage> messages() {
        return world.exchange.allMessages();
    }

    /** The only message, once it is settled. */
    InboundMessage settled(int count) {
        eventually(() -> messages().stream()
                        .filter(m -> m.state() != InboundMessage.State.RECEIVED)
                        .count()
                >= count);
        return messages().get(count - 1);
    }

    /** Waits until everything in the outbox left. */
    void posted() {
        eventually(() -> world.outbox.all().stream().noneMatch(m -> m.state() == OutboundMessage.State.PENDING));
    }

    List<String> out(String partner) throws IOException {
        try (Stream<Path> files = Files.list(folders.out(partner))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    String outText(String partner, String name) throws IOException {
        return Files.readString(folders.out(partner).resolve(name), StandardCharsets.UTF_8);
    }

    static void eventually(BooleanSupplier condition) {
        Patience.until(() -> Committed.shows(condition));
    }
}
