package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.integrations.exchange.WayOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The two ways out that lead to a file server. */
@ApplicationScoped
public class RemoteWays {
    @Produces
    WayOut sftp(RemoteAccounts accounts, RemoteConnections connections) {
        return new RemotePush(Way.SFTP, accounts, connections);
    }

    @Produces
    WayOut ftps(RemoteAccounts accounts, RemoteConnections connections) {
        return new RemotePush(Way.FTPS, accounts, connections);
    }
}
