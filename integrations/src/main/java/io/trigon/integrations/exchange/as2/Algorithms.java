package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** The algorithms we know, by the names that others have for them. */
final class Algorithms {
    private static final Map<Digest, ECryptoAlgorithmSign> SIGN = Map.of(
            Digest.SHA256, ECryptoAlgorithmSign.DIGEST_SHA_256,
            Digest.SHA384, ECryptoAlgorithmSign.DIGEST_SHA_384,
            Digest.SHA512, ECryptoAlgorithmSign.DIGEST_SHA_512,
            Digest.SHA1, ECryptoAlgorithmSign.DIGEST_SHA_1,
            Digest.MD5, ECryptoAlgorithmSign.DIGEST_MD5);

    private static final Map<ContentCipher, ECryptoAlgorithmCrypt> CRYPT = Map.of(
            ContentCipher.AES128_CBC, ECryptoAlgorithmCrypt.CRYPT_AES128_CBC,
            ContentCipher.AES192_CBC, ECryptoAlgorithmCrypt.CRYPT_AES192_CBC,
            ContentCipher.AES256_CBC, ECryptoAlgorithmCrypt.CRYPT_AES256_CBC,
            ContentCipher.AES128_GCM, ECryptoAlgorithmCrypt.CRYPT_AES128_GCM,
            ContentCipher.AES192_GCM, ECryptoAlgorithmCrypt.CRYPT_AES192_GCM,
            ContentCipher.AES256_GCM, ECryptoAlgorithmCrypt.CRYPT_AES256_GCM,
            ContentCipher.TRIPLE_DES, ECryptoAlgorithmCrypt.CRYPT_3DES,
            ContentCipher.RC2, ECryptoAlgorithmCrypt.CRYPT_RC2);

    /** How an RSA signature may be called beside its digest: plain, with a strong digest, or PSS. */
    private static final Set<String> STRONG_SIGNATURES = Set.of(
            PKCSObjectIdentifiers.rsaEncryption.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.id_RSASSA_PSS.getId());

    private static final Set<String> WEAK_SIGNATURES = Set.of(
            PKCSObjectIdentifiers.sha1WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.md5WithRSAEncryption.getId(),
            OIWObjectIdentifiers.sha1WithRSA.getId());

    private static final Map<String, Digest> DIGEST_OIDS = Map.of(
            NISTObjectIdentifiers.id_sha256.getId(), Digest.SHA256,
            NISTObjectIdentifiers.id_sha384.getId(), Digest.SHA384,
            NISTObjectIdentifiers.id_sha512.getId(), Digest.SHA512,
            OIWObjectIdentifiers.idSHA1.getId(), Digest.SHA1,
            PKCSObjectIdentifiers.md5.getId(), Digest.MD5);

    private Algorithms() {}

    static ECryptoAlgorithmSign sign(Digest digest) {
        return SIGN.get(digest);
    }

    static ECryptoAlgorithmCrypt crypt(ContentCipher cipher) {
        return CRYPT.get(cipher);
    }

    static Optional<Digest> digestOf(String oid) {
        return Optional.ofNullable(DIGEST_OIDS.get(oid));
    }

    static Optional<ContentCipher> cipherOf(String oid) {
        return CRYPT.entrySet().stream()
                .filter(e -> e.getValue().getOID().getId().equals(oid))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isSignature(String oid, boolean weakToo) {
        return STRONG_SIGNATURES.contains(oid) || weakToo && WEAK_SIGNATURES.contains(oid);
    }

    /** By a name as in {@code micalg}: {@code sha-256}, {@code SHA256}, {@code sha1}, {@code rsa-md5}. */
    static Optional<Digest> digestNamed(String name) {
        String plain =
                name.strip().toUpperCase(Locale.ROOT).replaceAll("^RSA-", "").replaceAll("[-_]", "");
        return Arrays.stream(Digest.values())
                .filter(d -> d.name().equals(plain))
                .findFirst();
    }

    /** The name that Java has for it. */
    static String javaName(Digest digest) {
        return switch (digest) {
            case SHA1 -> "SHA-1";
            case MD5 -> "MD5";
            default -> digest.name().replace("SHA", "SHA-");
        };
    }
}
