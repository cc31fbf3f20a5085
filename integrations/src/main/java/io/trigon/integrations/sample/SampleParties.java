package io.trigon.integrations.sample;

import io.trigon.domain.customer.TakeOnCompany;
import io.trigon.domain.customer.ValueClass;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Contact;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Outline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Loads companies with their sites, contacts and accounts, and the trading partners among them: all or nothing. */
@ApplicationScoped
class SampleParties {
    private SampleFolder folder;
    private Companies companies;
    private TakeOnCompany takeOn;
    private SetUpPartner partners;
    private GoLive goLive;
    private DrawFence fences;

    protected SampleParties() {}

    @Inject
    SampleParties(
            SampleFolder folder,
            Companies companies,
            TakeOnCompany takeOn,
            SetUpPartner partners,
            GoLive goLive,
            DrawFence fences) {
        this.folder = folder;
        this.companies = companies;
        this.takeOn = takeOn;
        this.partners = partners;
        this.goLive = goLive;
        this.fences = fences;
    }

    /** Does nothing when there are companies already. */
    @Transactional
    public void load() {
        if (companies.all().isEmpty()) {
            List<SampleRow> sites = folder.rows("world/sites.csv");
            List<SampleRow> contacts = folder.rows("world/contacts.csv");
            folder.rows("world/companies.csv").forEach(row -> takeOn(row, sites, contacts));
            folder.rows("world/partners.csv").forEach(this::setUp);
            fences.drawAll(
                    folder.rows("world/geofences.csv").stream()
                            .map(SampleParties::fence)
                            .toList(),
                    "sample");
        }
    }

    private static FencePlan fence(SampleRow row) {
        String outline = row.get("outline");
        return new FencePlan(
                row.must("name"),
                row.must("purpose", Geofence.Purpose::valueOf),
                row.get("site"),
                null,
                outline == null ? null : Outline.ofWkt(outline),
                row.get("radius_metres", Integer::valueOf));
    }

    private void takeOn(SampleRow row, List<SampleRow> sites, List<SampleRow> contacts) {
        String name = row.must("company");
        Company company = new Company(name, row.must("country"))
                .identifiedBy(row.get("gln"), row.get("scac"), row.get("duns"), null)
                .inIndustry(row.get("industry"));
        of(name, sites, site -> company.addSite(SampleSites.site(site)));
        of(name, contacts, contact -> company.addContact(contact(contact)));
        ValueClass value = row.get("value_class", ValueClass::valueOf);
        if (value == null) {
            takeOn.asSupplier(company);
        } else {
            takeOn.asCustomer(company, value, row.get("owner"));
        }
    }

    private static void of(String company, List<SampleRow> rows, Consumer<SampleRow> deed) {
        rows.stream().filter(r -> r.must("company").equals(company)).forEach(deed);
    }

    private static Contact contact(SampleRow row) {
        return new Contact(
                row.must("name"),
                row.get("job"),
                row.get("email"),
                row.get("phone"),
                row.must("language", Locale::forLanguageTag),
                row.must("zone", ZoneId::of));
    }

    private void setUp(SampleRow row) {
        partners.setUp(
                row.must("partner"),
                row.must("company"),
                row.must("role", TradingPartner.Role::valueOf),
                row.must("isa_qualifier"),
                row.must("isa_id"),
                row.must("gs_id"));
        goLive.live(SampleContracts.EVERYTHING, row.must("partner"), null);
    }
}
