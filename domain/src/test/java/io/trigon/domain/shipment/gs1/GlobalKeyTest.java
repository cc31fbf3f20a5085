package io.trigon.domain.shipment.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalKeyTest {

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sscc:0614141.1234567890, https://id.gs1.org/00/106141412345678908",
        "urn:epc:id:sgtin:0614141.107346.2017, https://id.gs1.org/01/10614141073464/21/2017",
        "urn:epc:id:sgtin:0614141.107346.a.b%2Fc, https://id.gs1.org/01/10614141073464/21/a.b%2Fc",
        "urn:epc:idpat:sgtin:0614141.107346.*, https://id.gs1.org/01/10614141073464",
        "urn:epc:class:lgtin:4012345.012345.998877, https://id.gs1.org/01/04012345123456/10/998877",
        "urn:epc:id:upui:1234567.089456.51qIgY, https://id.gs1.org/01/01234567894560/235/51qIgY",
        "urn:epc:id:sgln:0614141.07346.1234, https://id.gs1.org/414/0614141073467/254/1234",
        "urn:epc:id:sgln:0614141.07346.0, https://id.gs1.org/414/0614141073467",
        "urn:epc:id:pgln:1234567.89012, https://id.gs1.org/417/1234567890128",
        "urn:epc:id:grai:0614141.12345.400, https://id.gs1.org/8003/00614141123452400",
        "urn:epc:idpat:grai:0614141.12345.*, https://id.gs1.org/8003/00614141123452",
        "urn:epc:id:giai:0614141.12345400, https://id.gs1.org/8004/061414112345400",
        "urn:epc:id:gdti:0614141.12345.006847, https://id.gs1.org/253/0614141123452006847",
        "urn:epc:id:gsrn:0614141.1234567890, https://id.gs1.org/8018/061414112345678902",
        "urn:epc:id:gsrnp:0614141.1234567890, https://id.gs1.org/8017/061414112345678902",
        "urn:epc:id:sgcn:4012345.67890.04711, https://id.gs1.org/255/401234567890104711",
        "urn:epc:id:itip:4012345.012345.04.04.998877, https://id.gs1.org/8006/040123451234560404/21/998877",
        "urn:epc:id:cpi:0614141.123ABC.123456789, https://id.gs1.org/8010/0614141123ABC/8011/123456789",
        "urn:epc:id:ginc:0614141.xyz47%2F11, https://id.gs1.org/401/0614141xyz47%2F11",
        "urn:epc:id:gsin:0614141.123456789, https://id.gs1.org/402/06141411234567890",
    })
    void anEpcUriIsTheSameKeyAsItsDigitalLink(String urn, String link) {
        assertThat(GlobalKey.of(urn).orElseThrow().link()).isEqualTo(link);
        assertThat(GlobalKey.of(link)).map(GlobalKey::link).hasValue(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/00/106141412345678908",
                "http://example.com/some/path/00/106141412345678908?linkType=all#top",
                "HTTPS://EXAMPLE.ORG/00/106141412345678908",
            })
    void theDomainOfALinkDoesNotMatter(String link) {
        assertThat(GlobalKey.of(link)).map(GlobalKey::link).hasValue("https://id.gs1.org/00/106141412345678908");
    }

    @Test
    void aSerialNumberNamesAPieceWhateverItsLot() {
        assertThat(GlobalKey.of("https://id.gs1.org/01/10614141073464/10/LOT/21/2017"))
                .map(GlobalKey::link)
                .hasValue("https://id.gs1.org/01/10614141073464/21/2017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:epc:id:sscc:",
                "urn:epc:id:sscc:0614141.123456789",
                "urn:epc:id:sscc:06141.412345678901",
                "urn:epc:id:sscc:0614141.12345678x0",
                "urn:epc:id:sgtin:0614141.107346",
                "urn:epc:id:sgtin:0614141.*.*",
                "urn:epc:idpat:sscc:0614141.*",
                "urn:epc:id:sgtin:0614141.107346.%ZZ",
                "urn:epc:id:gid:95100000.12345.400",
                "urn:uuid:5b8c8b1e-1111-4d2f-8e1b-5b8c8b1e1111",
                "https://id.gs1.org/00/106141412345678909",
                "https://example.com/a/b",
                "106141412345678908",
            })
    void whatIsNoWholeAndRightKeyIsNone(String uri) {
        assertThat(GlobalKey.of(uri)).isEmpty();
    }
}
