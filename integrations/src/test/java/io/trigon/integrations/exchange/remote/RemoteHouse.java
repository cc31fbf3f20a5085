package io.trigon.integrations.exchange.remote;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.DeadLetters;
import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.remote.ForgetRemoteFiles;
import io.trigon.domain.exchange.remote.NotePolling;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.exchange.remote.RemoteCheck.Step;
import io.trigon.domain.exchange.remote.SetRemoteAccount;
import io.trigon.domain.exchange.remote.TakeRemoteFile;
import io.trigon.domain.party.Company;
import io.trigon.domain.testing.InMemoryRemoteAccounts;
import io.trigon.domain.testing.World;
import io.trigon.integrations.exchange.AddressGuard;
import io.trigon.integrations.exchange.KeyedSafe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that speaks with one partner's file server, over in-memory ports. */
final class RemoteHouse implements AutoCloseable {

    static final String PARTNER = "ACME";
    static final Duration POLL = Duration.ofSeconds(30);

    final World world = new World();
    final InMemoryRemoteAccounts accounts = new InMemoryRemoteAccounts();
    final SetRemoteAccount setAccount;
    final DeliverMessage deliverMessage;
    final RemoteTrial trial;
    private final SshDoor ssh = new SshDoor();
    private final NotePolling notePolling = new NotePolling(accounts, world.clock);
    private final TakeRemoteFile takeRemoteFile = new TakeRemoteFile(
            accounts, new ReceiveMessage(world.exchange, world.exchange, world.events, world.clock), world.clock);
    private final RemoteConnections connections;
    private RemotePoll poll;

    RemoteHouse(Path data, String inside) {
        KeyedSafe safe = new KeyedSafe(data.toString(), Optional.empty());
        connections = new RemoteConnections(new AddressGuard(Optional.of(inside)), safe, ssh);
        setAccount = new SetRemoteAccount(accounts, world.exchange, safe, world.clock);
        trial = new RemoteTrial(connections);
        restart();
        RemotePush sftp = new RemotePush(Way.SFTP, accounts, connections);
        RemotePush ftps = new RemotePush(Way.FTPS, accounts, connections);
        DeadLetters deadLetters = new DeadLetters(
                world.outbox,
                world.tasks,
                new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
                new WithdrawTasks(world.tasks, world.events, world.clock));
        deliverMessage = new DeliverMessage(
                world.outbox, m -> (m.way() == Way.SFTP ? sftp : ftps).send(m), deadLetters, world.clock);
        Company company = world.companies.add(new Company("Acme", null));
        world.exchange.add(new TradingPartner(
                        PARTNER,
                        "Acme",
                        TradingPartner.Role.SHIPPER,
                        company,
                        "ZZ",
                        "ACME",
                        "ACME",
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
    }

    /** What was remembered of files that are not stored is forgotten, as on another node. */
    void restart() {
        RemoteTaking taking = new RemoteTaking(
                accounts,
                takeRemoteFile,
                new ForgetRemoteFiles(accounts, world.clock),
                world.clock,
                Duration.ofSeconds(40));
        poll = new RemotePoll(accounts, connections, taking, notePolling, world.clock);
    }

    static Terms terms(FilePeer peer, String fingerprint) {
        return new Terms(
                peer.protocol(), "127.0.0.1", peer.port(), FilePeer.LOGIN, fingerprint, "/in", "/out", "/archive", 30);
    }

    RemoteAccount know(FilePeer peer) {
        return setAccount.set(PARTNER, terms(peer, peer.fingerprint()), FilePeer.PASSWORD, null);
    }

    /** Looks at the server so often, a poll's pause apart. */
    String look(int times) {
        for (int i = 0; i < times; i++) {
            world.clock.turn(POLL.plusSeconds(1));
            poll.poll(PARTNER);
        }
        return accounts.of(PARTNER).orElseThrow().lastError();
    }

    OutboundMessage push(FilePeer peer, String name, byte[] content) {
        OutboundMessage message = OutboundMessage.file(PARTNER, name, "997", content, null, world.clock.instant());
        world.outbox.add(message.by(Way.valueOf(peer.protocol().name())));
        deliverMessage.deliver(message.id());
        return message;
    }

    List<InboundMessage> messages() {
        return world.exchange.allMessages();
    }

    /** The last step of a trial, as {@code step: problem}. */
    String trial() {
        List<Step> steps = trial.check(accounts.of(PARTNER).orElseThrow());
        Step last = steps.get(steps.size() - 1);
        return last.code() + ": " + last.problem();
    }

    @Override
    public void close() {
        ssh.close();
    }
}
