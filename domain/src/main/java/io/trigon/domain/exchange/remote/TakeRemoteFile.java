package io.trigon.domain.exchange.remote;

import io.trigon.domain.exchange.ReceiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Stores a file from a partner's server and remembers that it was taken, both or neither. */
@ApplicationScoped
public class TakeRemoteFile {
    private RemoteAccounts accounts;
    private ReceiveMessage receiveMessage;
    private Clock clock;

    protected TakeRemoteFile() {}

    @Inject
    public TakeRemoteFile(RemoteAccounts accounts, ReceiveMessage receiveMessage, Clock clock) {
        this.accounts = accounts;
        this.receiveMessage = receiveMessage;
        this.clock = clock;
    }

    /**
     * @param mark its name, size and time in one, at most 64 characters
     * @return the message's id
     */
    @Transactional
    public long take(String partnerId, String fileName, String mark, byte[] content) {
        long id = receiveMessage.receive(partnerId, fileName, content);
        accounts.taken(partnerId, mark, id, clock.instant());
        return id;
    }
}
