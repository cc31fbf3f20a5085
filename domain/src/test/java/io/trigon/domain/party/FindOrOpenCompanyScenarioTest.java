package io.trigon.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.World;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whom a card of a message means. */
class FindOrOpenCompanyScenarioTest {
    private static final Address DALLAS = new Address("1 Elm St", "Dallas", "TX", "75201", "US");
    private static final Address BOISE = new Address("9 Oak St", "Boise", "ID", "83702", "US");

    private final World world = new World();
    private final FindOrOpenCompany find = world.findOrOpenCompany;

    @Test
    void theSameSiteNumberOfAnotherPartnerIsAnotherCompany() {
        Company ours =
                find.find(card("Bluebonnet Stores", DALLAS, "0001", null)).company();
        var found = find.find(card("Gem State Grocers", BOISE, "0001", null));

        assertThat(found.opened()).isTrue();
        assertThat(found.company().is(ours)).isFalse();
        assertThat(found.site().code()).as("two sites never share a code").isNull();
    }

    @Test
    void aSiteIsKnownByItsNumberWhenTheNameIsCutOrTheAddressIsTheSame() {
        Company ours =
                find.find(card("Bluebonnet Stores", DALLAS, "0001", null)).company();

        assertThat(find.find(card("BLUEBONNET", BOISE, "0001", null)).company().is(ours))
                .isTrue();
        assertThat(find.find(card("Dock 4", DALLAS, "0001", null)).company().is(ours))
                .isTrue();
        assertThat(find.find(card("0001", null, "0001", null)).company().is(ours))
                .isTrue();
    }

    @Test
    void whoeverAMessageNamesFirstIsReachedAtACompanyWhereWeKnowNobody() {
        Company partner = world.companies.add(new Company("Bluebonnet Stores", null));
        find.find(card("Bluebonnet Stores", null, null, "dock@bluebonnet.example"));
        find.find(card("Bluebonnet Stores", null, null, "other@bluebonnet.example"));

        assertThat(partner.contacts()).extracting(Contact::email).containsExactly("dock@bluebonnet.example");
    }

    /** A trading partner is set up by its name; its first message says where it is. */
    @Test
    void aCompanyOfUnknownCountryIsKnownByItsName() {
        Company partner = world.companies.add(new Company("Lakeside Foods", null));

        assertThat(find.find(card("Lakeside Foods", DALLAS, null, null))
                        .company()
                        .is(partner))
                .isTrue();
        assertThat(partner.sites()).hasSize(1);
    }

    private static PartyCard card(String name, Address address, String siteCode, String email) {
        return new PartyCard(name, null, null, null, address, null, null, siteCode, null, email, null, Locale.ENGLISH);
    }
}
