package io.trigon.domain.exchange.as2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What partners handed to us to know them by. */
public interface PartnerCertificates {
    PartnerCertificate add(PartnerCertificate certificate);

    Optional<PartnerCertificate> byId(long id);

    /** All of a partner; the one that became valid last is the first. */
    List<PartnerCertificate> of(String partnerId);

    /** Those that end before then, each row held until the transaction ends; rows held elsewhere are passed over. */
    List<PartnerCertificate> endingBefore(Instant then);

    void remove(PartnerCertificate certificate);
}
