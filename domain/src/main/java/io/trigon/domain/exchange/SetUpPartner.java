package io.trigon.domain.exchange;

import io.trigon.domain.customer.Account;
import io.trigon.domain.customer.Accounts;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets a trading partner up, with its company and its folder. */
@ApplicationScoped
public class SetUpPartner {
    private TradingPartners partners;
    private Companies companies;
    private Accounts accounts;
    private PartnerFolders folders;
    private Events events;
    private Clock clock;

    protected SetUpPartner() {}

    @Inject
    public SetUpPartner(
            TradingPartners partners,
            Companies companies,
            Accounts accounts,
            PartnerFolders folders,
            Events events,
            Clock clock) {
        this.partners = partners;
        this.companies = companies;
        this.accounts = accounts;
        this.folders = folders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same with an address in EDIFACT.
     *
     * @param edifactId null for none
     * @throws BrokenRule also {@code partner-edifact-address}, and {@code partner-incomplete}, which names all that is missing
     */
    @Transactional
    public TradingPartner setUp(
            String partnerId,
            String name,
            TradingPartner.Role role,
            String isaQualifier,
            String isaId,
            String gsId,
            String edifactQualifier,
            String edifactId) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("id", partnerId);
        wanted.put("name", name);
        wanted.put("role", role);
        wanted.put("isaQualifier", isaQualifier);
        wanted.put("isaId", isaId);
        wanted.put("gsId", gsId);
        unlessIncomplete(wanted);
        TradingPartner partner =
                setUp(partnerId, name, role, isaQualifier, isaId, gsId).knownInEdifactAs(edifactQualifier, edifactId);
        partner.unlessTaken(partners.all());
        return partner;
    }

    private static void unlessIncomplete(Map<String, Object> wanted) {
        String missing = wanted.entrySet().stream()
                .filter(one ->
                        one.getValue() == null || one.getValue().toString().isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new BrokenRule("partner-incomplete", "missing: " + missing, Map.of("missing", missing));
        }
    }

    /**
     * Its folder is there at once. It begins in test: what it sends is read and answered, and has no effect until it goes live.
     *
     * @throws BrokenRule {@code partner-known} when the id is taken, {@code partner-address-taken} when another partner sends
     *     from the address; {@code partner-id}, {@code partner-address}
     */
    @Transactional
    public TradingPartner setUp(
            String partnerId, String name, TradingPartner.Role role, String isaQualifier, String isaId, String gsId) {
        partners.holdAddresses();
        boolean free = partners.byPartnerId(partnerId).isEmpty();
        BrokenRule.unless(free, "partner-known", "there is a partner of this id already");
        BrokenRule.unless(name != null && !name.isBlank(), "partner-without-name", "a partner needs a name");
        BrokenRule.unless(role != null, "partner-without-role", "a partner is a shipper, a consignee or a carrier");
        var joining = new TradingPartner(partnerId, name, role, null, isaQualifier, isaId, gsId, clock.instant());
        joining.unlessTaken(partners.all());
        Company company = companies.named(name).stream().findFirst().orElseGet(() -> open(name));
        TradingPartner partner = partners.add(joining.of(company));
        folders.open(partnerId);
        events.fire(new PartnerJoined(clock.instant(), partnerId));
        return partner;
    }

    private Company open(String name) {
        Company company = companies.add(new Company(name, null));
        accounts.add(new Account(company, Standing.POTENTIAL, clock.instant()));
        return company;
    }
}
