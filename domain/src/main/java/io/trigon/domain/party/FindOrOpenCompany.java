package io.trigon.domain.party;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the company that a card describes, by its identifiers first and by name and postcode second, or opens a record
 * for it; likewise the site at the card's address.
 */
@ApplicationScoped
public class FindOrOpenCompany {
    /** What was found or made; {@code opened} says that we did not know the company before. */
    public record Found(Company company, Site site, boolean opened) {}

    private Companies companies;
    private Gazetteer gazetteer;

    protected FindOrOpenCompany() {}

    @Inject
    public FindOrOpenCompany(Companies companies, Gazetteer gazetteer) {
        this.companies = companies;
        this.gazetteer = gazetteer;
    }

    /** @throws BrokenRule when a given identifier is malformed, or there is no name for a company we don't know */
    @Transactional
    public Found find(PartyCard card) {
        Optional<Company> known = byIdentifier(card).or(() -> byName(card));
        Company company = known.map(c -> reachedBy(c, card)).orElseGet(() -> open(card));
        return new Found(company, siteOf(company, card), known.isEmpty());
    }

    private Optional<Company> byIdentifier(PartyCard card) {
        return look(card.gln(), v -> companies.byGln(Gln.of(v)))
                .or(() -> look(card.scac(), v -> companies.byScac(Scac.of(v))))
                .or(() -> look(card.duns(), companies::byDuns))
                .or(() -> look(card.siteCode(), v -> companies.siteByCode(v).map(Site::company))
                        .filter(c -> isLikely(c, card)));
    }

    /** Partners number sites each for itself: the same number may mean another's place. */
    private static boolean isLikely(Company company, PartyCard card) {
        String name = card.name() == null ? "" : card.name().strip();
        return name.isEmpty()
                || name.equals(card.siteCode())
                || begins(name, company.name())
                || begins(company.name(), name)
                || sharesPostcode(company, card);
    }

    private static boolean begins(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static Optional<Company> look(String identifier, Function<String, Optional<Company>> by) {
        return identifier == null || identifier.isBlank() ? Optional.empty() : by.apply(identifier.strip());
    }

    private Optional<Company> byName(PartyCard card) {
        if (card.name() == null) {
            return Optional.empty();
        }
        var namesakes = companies.named(card.name());
        return namesakes.stream()
                .filter(c -> sharesPostcode(c, card))
                .findFirst()
                .or(() -> namesakes.stream()
                        .filter(c -> mayBeIn(c, card.address()))
                        .findFirst());
    }

    /** A company set up by its name alone may be in any country. */
    private static boolean mayBeIn(Company company, Address address) {
        return address == null
                || company.country() == null
                || address.country() == null
                || company.country().equals(address.country());
    }

    private static boolean sharesPostcode(Company company, PartyCard card) {
        return card.address() != null
                && company.sites().stream()
                        .anyMatch(s -> s.address() != null
                                && s.address().hasPostalCode(card.address().postalCode()));
    }

    private Company open(PartyCard card) {
        String country = card.address() == null ? null : card.address().country();
        Company company = new Company(card.name(), country).identifiedBy(card.gln(), card.scac(), card.duns(), null);
        return companies.add(reachedBy(company, card));
    }

    /** Whom the card names is whom we reach there, until we know somebody. */
    private static Company reachedBy(Company company, PartyCard card) {
        boolean named = card.email() != null || card.phone() != null;
        if (named && company.contacts().isEmpty()) {
            String person = card.contactName() == null ? company.name() : card.contactName();
            company.addContact(new Contact(person, null, card.email(), card.phone(), languageOf(card), zoneOf(card)));
        }
        return company;
    }

    private Site siteOf(Company company, PartyCard card) {
        if (card.address() == null) {
            return company.sites().stream().findFirst().orElse(null);
        }
        Site site = company.sites().stream()
                .filter(s -> isSame(s, card))
                .findFirst()
                .orElseGet(() -> company.addSite(
                        new Site(freeCode(card), siteName(company, card), card.address(), null, zoneOf(card))));
        return site.point() == null ? place(site, card) : site;
    }

    /** The point of the card, else the gazetteer's: such a fence is as wide as the gazetteer's doubt. */
    private Site place(Site site, PartyCard card) {
        if (card.point() != null) {
            return site.at(card.point());
        }
        return gazetteer
                .locate(card.address())
                .map(place -> site.at(place.point()).locatedBy(null, place.withinMetres()))
                .orElse(site);
    }

    /** Null for a code that another site has: it is not the sender's alone, so it says nothing. */
    private String freeCode(PartyCard card) {
        boolean free =
                card.siteCode() != null && companies.siteByCode(card.siteCode()).isEmpty();
        return free ? card.siteCode() : null;
    }

    private static boolean isSame(Site site, PartyCard card) {
        if (card.siteCode() != null && card.siteCode().equals(site.code())) {
            return true;
        }
        return site.address() != null
                && site.address().hasPostalCode(card.address().postalCode())
                && (card.address().street() == null
                        || bare(card.address().street())
                                .equals(bare(site.address().street())));
    }

    private static String bare(String street) {
        return street == null ? "" : street.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static String siteName(Company company, PartyCard card) {
        String city = card.address().city();
        return city == null ? company.name() : company.name() + ", " + city;
    }

    private static Locale languageOf(PartyCard card) {
        if (card.language() != null) {
            return card.language();
        }
        boolean chinese = card.address() != null && "CN".equals(card.address().country());
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static ZoneId zoneOf(PartyCard card) {
        return card.zone() == null ? ZoneOffset.UTC : card.zone();
    }
}
