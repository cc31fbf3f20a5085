package io.trigon.integrations.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message by AS2")
class As2InTest {
    static final byte[] EDI = "ISA*00*~ST*204*0001~SE*1*0001~IEA*1*1~".getBytes(StandardCharsets.US_ASCII);
    private static final Identity ACME = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);

    @TempDir
    Path data;

    private As2House house;

    @BeforeEach
    void open() {
        house = new As2House(data, "").open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private X509Certificate ours() {
        return house.identities.current().certificate();
    }

    @Test
    void signedAndEncryptedIsStoredBeforeItsSignedReceiptLeaves() throws Exception {
        Partner acme = house.join("ACME", As2Terms.strict("TRIGON", "ACME-AS2", null), ACME);
        Entity message = acme.message(EDI, ours());

        HttpResponse<byte[]> response = acme.send(house.port(), message);

        Mdn receipt = acme.receipt(response, ours());
        assertThat(receipt.isGood()).isTrue();
        assertThat(receipt.originalMessageId()).isEqualTo(message.header("Message-ID"));
        assertThat(response.headers().firstValue("AS2-From")).contains("TRIGON");
        assertThat(house.messages()).hasSize(1);
        assertThat(house.messages().get(0).content()).isEqualTo(EDI);
        assertThat(house.messages().get(0).fileName()).isEqualTo("order.edi");
        assertThat(house.kept.transfers.of("ACME", 10).get(0).state()).isEqualTo(As2Transfer.State.TAKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256, AES256_CBC, NONE",
        "SHA384, AES128_CBC, BEFORE_SIGNING",
        "SHA512, AES192_CBC, AFTER_SIGNING",
        "SHA256, AES256_GCM, NONE",
        "SHA256, , AFTER_SIGNING",
        "SHA256, , NONE",
        ", AES128_CBC, NONE",
        ", AES128_GCM, BEFORE_SIGNING",
        ", , BEFORE_SIGNING",
        ", , NONE",
        "SHA1, TRIPLE_DES, NONE",
        "MD5, RC2, BEFORE_SIGNING"
    })
    void isReadHoweverItIsWrappedAndItsReceiptRepeatsWhatWasSent(Digest digest, ContentCipher cipher, Compression order)
            throws Exception {
        As2Terms terms = As2Terms.strict("TRIGON", "ACME-AS2", null)
                .letting(Exemption.UNSIGNED, Exemption.UNENCRYPTED, Exemption.WEAK_CIPHER, Exemption.WEAK_DIGEST)
                .dressed(digest, cipher, order);
        Partner acme = house.join("ACME", terms, ACME);
        Wrapper.Wrapped wrapped =
                new Wrapper().wrap(EDI, "application/edi-x12", "order.edi", acme.terms, acme.identity, ours());
        Entity message = acme.message(wrapped.contentType(), wrapped.body());

        Mdn receipt = acme.receipt(acme.send(house.port(), message), ours());

        assertThat(receipt.isGood()).as(receipt.disposition() + receipt.text()).isTrue();
        assertThat(receipt.mic().isSame(wrapped.mic())).isTrue();
        assertThat(house.messages()).hasSize(1);
        assertThat(house.messages().get(0).content()).isEqualTo(EDI);
    }
}
