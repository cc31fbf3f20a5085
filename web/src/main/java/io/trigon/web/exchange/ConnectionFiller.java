package io.trigon.web.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.exchange.remote.RemoteCheck.Step;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Fills the page of a partner's connection. */
@ApplicationScoped
public class ConnectionFiller {
    private TradingPartners partners;
    private RemoteAccounts accounts;
    private PostAddresses addresses;

    protected ConnectionFiller() {}

    @Inject
    ConnectionFiller(TradingPartners partners, RemoteAccounts accounts, PostAddresses addresses) {
        this.partners = partners;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /** @throws NotFound when there is no such partner */
    @Transactional
    public Page page(String partnerId, List<Step> steps) {
        TradingPartner partner = partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        RemoteAccount account = accounts.of(partnerId).orElse(null);
        PostAddress address = addresses.of(partnerId).orElse(null);
        return new Page(
                "exchange/connection",
                new Connection(
                        partnerId,
                        partner.name(),
                        partner.way(),
                        account == null ? null : account.terms(),
                        account != null && account.lockedKey() != null,
                        account == null ? null : account.polledAt(),
                        account == null ? null : account.lastError(),
                        address == null ? null : address.url(),
                        address == null ? null : address.header(),
                        address != null && address.lockedSigningKey() != null,
                        steps));
    }
}
