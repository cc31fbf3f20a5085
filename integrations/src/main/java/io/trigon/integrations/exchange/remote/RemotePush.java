package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.WayOut;
import java.io.IOException;
import java.time.Duration;

/**
 * Puts a message onto the partner's server: under a hidden name first, then renamed, so that nobody there takes half of it.
 * Called again for a message that arrived, it finds the file and leaves it.
 */
class RemotePush implements WayOut {

    private static final Duration MOST = Duration.ofSeconds(90);
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final Way way;
    private final RemoteAccounts accounts;
    private final RemoteConnections connections;

    RemotePush(Way way, RemoteAccounts accounts, RemoteConnections connections) {
        this.way = way;
        this.accounts = accounts;
        this.connections = connections;
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public void send(OutboundMessage message) {
        BrokenRule.unless(message.address().matches(NAME), "file-name", "not a name for a file of ours");
        RemoteAccount account = accounts.of(message.partnerId())
                .filter(a -> a.terms().protocol().name().equals(way.name()))
                .orElseThrow(() -> new BrokenRule(
                        "remote-missing", "no " + way + " server of " + message.partnerId() + " is set up"));
        try (RemoteFolder server = connections.open(account);
                TimeLimit limit = new TimeLimit(server, MOST)) {
            put(server, account.terms().outFolder(), message.address(), message.content());
        } catch (IOException e) {
            throw new BrokenRule("remote-refused", "The server did not take the file: " + RemoteConnections.words(e));
        }
    }

    static void put(RemoteFolder server, String folder, String name, byte[] content) throws IOException {
        String hidden = folder + "/." + name + ".tmp";
        String shown = folder + "/" + name;
        server.write(hidden, content);
        if (server.size(hidden) != content.length) {
            throw new IOException("the server kept " + server.size(hidden) + " bytes of " + content.length);
        }
        long before = server.size(shown);
        if (before == content.length) {
            server.remove(hidden);
            return; // it arrived before, and we did not hear of it
        }
        if (before >= 0) {
            server.remove(shown);
        }
        server.move(hidden, shown);
    }
}
