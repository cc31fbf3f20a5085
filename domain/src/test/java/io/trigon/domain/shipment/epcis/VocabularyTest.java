package io.trigon.domain.shipment.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void aWordIsTheSameBareAsUrnAndAsAddress() {
        assertThat(Vocabulary.BIZ_STEP.normal("shipping")).isEqualTo("shipping");
        assertThat(Vocabulary.BIZ_STEP.normal("urn:epcglobal:cbv:bizstep:shipping"))
                .isEqualTo("shipping");
        assertThat(Vocabulary.BIZ_STEP.normal("https://ref.gs1.org/cbv/BizStep-shipping"))
                .isEqualTo("shipping");
        assertThat(Vocabulary.DISPOSITION.normal("urn:epcglobal:cbv:disp:in_transit"))
                .isEqualTo("in_transit");
        assertThat(Vocabulary.BIZ_TRANSACTION_TYPE.normal("https://ref.gs1.org/cbv/BTT-bol"))
                .isEqualTo("bol");
    }

    @Test
    void aWordOfAnotherVocabularyStaysAsItCame() {
        assertThat(Vocabulary.BIZ_STEP.normal("urn:epcglobal:cbv:disp:in_transit"))
                .isEqualTo("urn:epcglobal:cbv:disp:in_transit");
        assertThat(Vocabulary.BIZ_STEP.address("https://ns.example.com/steps/weighing"))
                .isEqualTo("https://ns.example.com/steps/weighing");
        assertThat(Vocabulary.BIZ_STEP.normal(null)).isNull();
    }

    @Test
    void aBareWordIsWrittenOutEitherWay() {
        assertThat(Vocabulary.SOURCE_DEST_TYPE.urn("owning_party")).isEqualTo("urn:epcglobal:cbv:sdt:owning_party");
        assertThat(Vocabulary.SOURCE_DEST_TYPE.address("urn:epcglobal:cbv:sdt:owning_party"))
                .isEqualTo("https://ref.gs1.org/cbv/SDT-owning_party");
    }

    @Test
    void aUnitIsFoundByItsSsccAndAPlaceByItsGln() {
        assertThat(EpcisId.of("urn:epc:id:sscc:0614141.1234567890")
                        .sscc()
                        .orElseThrow()
                        .value())
                .isEqualTo("106141412345678908");
        assertThat(EpcisId.of("urn:epc:id:sgln:0614141.07346.1234")
                        .gln()
                        .orElseThrow()
                        .value())
                .isEqualTo("0614141073467");
        assertThat(EpcisId.of("https://erp.example.com/bol/4711"))
                .isEqualTo(new EpcisId("https://erp.example.com/bol/4711", "https://erp.example.com/bol/4711"));
    }
}
