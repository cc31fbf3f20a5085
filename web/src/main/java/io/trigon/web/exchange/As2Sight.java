package io.trigon.web.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.exchange.as2.As2Partnership;
import io.trigon.domain.exchange.as2.As2Partnerships;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.As2Transfers;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.PartnerCertificates;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings together what is known of AS2 with a partner. */
@ApplicationScoped
public class As2Sight {
    private static final int TRANSFERS = 20;

    private TradingPartners partners;
    private As2Partnerships partnerships;
    private PartnerCertificates certificates;
    private As2Transfers transfers;
    private String ourId;
    private String ourUrl;

    protected As2Sight() {}

    @Inject
    As2Sight(
            TradingPartners partners,
            As2Partnerships partnerships,
            PartnerCertificates certificates,
            As2Transfers transfers,
            @ConfigProperty(name = "trigon.as2.id", defaultValue = "TRIGON") String ourId,
            @ConfigProperty(name = "trigon.as2.url") Optional<String> url,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind,
            @ConfigProperty(name = "trigon.port.as2", defaultValue = "10080") int port,
            @ConfigProperty(name = "trigon.as2.path", defaultValue = "/as2") String path) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.certificates = certificates;
        this.transfers = transfers;
        this.ourId = ourId;
        this.ourUrl = url.filter(u -> !u.isBlank()).orElse("http://" + bind + ":" + port + path);
    }

    /** By which partners know us unless agreed otherwise. */
    String ourId() {
        return ourId;
    }

    /** Where partners post to. */
    String ourUrl() {
        return ourUrl;
    }

    /** What is known; the terms are empty while nothing was agreed. */
    record Known(
            TradingPartner partner,
            Optional<As2Terms> terms,
            List<PartnerCertificate> certificates,
            List<As2Transfer> transfers) {}

    /** @throws NotFound when there is no such partner */
    @Transactional
    Known of(String partnerId) {
        TradingPartner partner = partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        return new Known(
                partner,
                partnerships.of(partnerId).map(As2Partnership::terms),
                certificates.of(partnerId),
                transfers.of(partnerId, TRANSFERS));
    }
}
