package io.trigon.persistence.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.party.Address;
import io.trigon.domain.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class PackagedGazetteerTest {
    private final PackagedGazetteer gazetteer = new PackagedGazetteer();

    @Test
    void aPostcodeOfTheStatesIsFoundToAFewKilometres() {
        var place = gazetteer
                .locate(new Address("2200 S Loop Rd", "Omaha", "NE", "68102-1234", "US"))
                .orElseThrow();
        assertThat(place.point().metresTo(GeoPoint.of(41.2565, -95.9345))).isLessThan(5_000);
        assertThat(place.withinMetres()).isEqualTo(5_000);
    }

    @Test
    void aCityIsFoundInItsStateWhateverItsNamesakes() {
        var texas =
                gazetteer.locate(new Address(null, "PARIS", "TX", null, "US")).orElseThrow();
        assertThat(texas.point().metresTo(GeoPoint.of(33.6609, -95.5555))).isLessThan(10_000);
        var france = gazetteer
                .locate(new Address(null, "Paris", null, "75001", "FR"))
                .orElseThrow();
        assertThat(france.point().metresTo(GeoPoint.of(48.8566, 2.3522))).isLessThan(10_000);
    }

    @Test
    void spellingsOfPeopleAreForgiven() {
        assertThat(gazetteer.locate(new Address(null, "St. Louis", "MO", null, "US")))
                .isPresent();
        assertThat(gazetteer.locate(new Address(null, "Zurich", null, null, "CH")))
                .isPresent();
        assertThat(gazetteer.locate(new Address(null, "ZÜRICH", null, null, "CH")))
                .isPresent();
    }

    @Test
    void whatIsUnknownIsNotGuessed() {
        assertThat(gazetteer.locate(new Address("1 Nowhere", "Atlantis", null, "00000", "US")))
                .isEmpty();
        assertThat(gazetteer.locate(null)).isEmpty();
    }
}
