package io.trigon.integrations.exchange.as2;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.DeadLetters;
import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.exchange.as2.AgreeOnAs2;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.ChaseReceipts;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates;
import io.trigon.domain.exchange.as2.TakeAs2Message;
import io.trigon.domain.exchange.as2.TrackAs2Message;
import io.trigon.domain.exchange.as2.UnreceiptedMessage;
import io.trigon.domain.testing.InMemoryAs2;
import io.trigon.domain.testing.World;
import io.trigon.integrations.exchange.AddressGuard;
import io.trigon.integrations.exchange.GuardedHttp;
import io.trigon.integrations.exchange.KeyedSafe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The AS2 side of the house with its real server, over in-memory ports. */
class As2House implements AutoCloseable {
    static final String US = "TRIGON";
    private static final int AS2_PORT = freePort();

    final World world;
    final InMemoryAs2 kept;
    final Safe safe;
    final OwnIdentities identities;
    final KeepOwnKey keepOwnKey;
    final AgreeOnAs2 agreeOnAs2;
    final KeepPartnerCertificates certificates;
    final TakeAs2Message takeMessage;
    final TrackAs2Message track;
    final As2Directory directory;
    final As2Reception reception;
    final As2Storey storey;
    final ChaseReceipts chaseReceipts;
    final As2Out out;
    final DeliverMessage deliverMessage;
    private final SetUpPartner setUpPartner;

    As2House(Path data, String inside) {
        this(data, inside, new World(), new InMemoryAs2());
    }

    /** The same house after a crash: only what was kept is there. */
    As2House(As2House before, Path data) {
        this(data, "", before.world, before.kept);
    }

    private As2House(Path data, String inside, World world, InMemoryAs2 kept) {
        this.world = world;
        this.kept = kept;
        safe = new KeyedSafe(data.toString(), Optional.empty());
        keepOwnKey = new KeepOwnKey(kept.keys, new RsaMint(safe), world.clock, US);
        identities = new OwnIdentities(keepOwnKey, kept.keys, safe);
        setUpPartner = new SetUpPartner(
                world.exchange, world.companies, world.accounts, world.exchange, world.events, world.clock);
        agreeOnAs2 = new AgreeOnAs2(kept.partnerships, world.exchange);
        certificates = new KeepPartnerCertificates(kept.certificates, world.exchange, new Certificates(), world.clock);
        var receive = new ReceiveMessage(world.exchange, world.exchange, world.events, world.clock);
        takeMessage = new TakeAs2Message(kept.transfers, receive, world.outbox, world.clock) {
            @Override
            public Taken take(Arrival arrival) {
                return taking(() -> super.take(arrival));
            }
        };
        DeadLetters deadLetters = new DeadLetters(
                world.outbox,
                world.tasks,
                new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
                new WithdrawTasks(world.tasks, world.events, world.clock));
        var unreceipted = new UnreceiptedMessage(world.outbox, deadLetters, world.clock);
        track = new TrackAs2Message(kept.transfers, unreceipted, world.clock);
        chaseReceipts = new ChaseReceipts(kept.transfers, unreceipted, world.clock);
        directory = new As2Directory(kept.partnerships, kept.certificates, world.clock);
        AddressGuard outside = new AddressGuard(Optional.of(inside));
        reception =
                new As2Reception(directory, identities, takeMessage, new ReceiptArrivals(track), outside, world.clock);
        out = new As2Out(
                directory,
                identities,
                track,
                new As2Http(new GuardedHttp(outside)),
                new As2Letter(world.clock, Optional.empty(), "127.0.0.1", AS2_PORT, "/as2"));
        deliverMessage = new DeliverMessage(world.outbox, out::send, deadLetters, world.clock);
        storey = new As2Storey(reception, Executors.defaultThreadFactory(), "127.0.0.1", AS2_PORT, "/as2");
    }

    /** Where a test may stand between a message that was judged and its transaction. */
    TakeAs2Message.Taken taking(Supplier<TakeAs2Message.Taken> taking) {
        return taking.get();
    }

    final As2House open() {
        storey.open();
        return this;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return storey.port();
    }

    /** A partner who has handed us its certificate and agreed on these terms. */
    Partner join(String partnerId, As2Terms terms, Identity identity) {
        setUpPartner
                .setUp(partnerId, partnerId, Role.SHIPPER, "ZZ", partnerId, partnerId)
                .at(TradingPartner.Stage.LIVE);
        agreeOnAs2.agree(partnerId, terms);
        hand(partnerId, identity);
        return Partner.of(identity, terms);
    }

    void hand(String partnerId, Identity identity) {
        try {
            certificates.add(partnerId, identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<InboundMessage> messages() {
        return world.exchange.allMessages();
    }

    @Override
    public void close() {
        storey.close();
    }
}
