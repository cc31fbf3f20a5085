package io.trigon.domain.exchange.as2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Finds messages of ours whose receipt did not come in time; each is sent again under its Message-ID, or laid aside at last. */
@ApplicationScoped
public class ChaseReceipts {
    private static final int BATCH = 100;

    private As2Transfers transfers;
    private UnreceiptedMessage unreceipted;
    private Clock clock;

    protected ChaseReceipts() {}

    @Inject
    public ChaseReceipts(As2Transfers transfers, UnreceiptedMessage unreceipted, Clock clock) {
        this.transfers = transfers;
        this.unreceipted = unreceipted;
        this.clock = clock;
    }

    /** @return how many were silent */
    @Transactional
    public int chase() {
        List<As2Transfer> overdue = transfers.overdue(clock.instant(), BATCH);
        overdue.forEach(this::chase);
        return overdue.size();
    }

    private void chase(As2Transfer transfer) {
        transfer.silent();
        unreceipted.again(transfer.messageRef(), "no receipt until " + transfer.dueAt());
    }
}
