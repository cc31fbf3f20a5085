package io.trigon.domain.shipment.gs1;

import io.trigon.domain.party.CheckDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the URI of an EPC into elements. The dot behind the company prefix goes, the check digit comes back. Source: EPC Tag
 * Data Standard 2.0, section 6.3 (identities), 6.4 (classes and patterns) and 7 (correspondence to element strings).
 */
final class EpcUri {
    static final int ANY_YEAR = 2000;
    private static final String BEGINNING = "urn:epc:";

    private EpcUri() {}

    static boolean looksLike(String uri) {
        return uri.regionMatches(true, 0, BEGINNING, 0, BEGINNING.length());
    }

    /** Empty when the scheme is none of GS1's keys, or when the URI doesn't have its form. */
    static Optional<List<Element>> read(String uri) {
        String[] words = uri.split(":", 5);
        if (words.length < 5) {
            return Optional.empty();
        }
        return EpcScheme.named(words[2], words[3])
                .filter(scheme -> scheme.fits(scheme.cut(words[4])))
                .map(scheme -> checked(scheme, scheme.cut(words[4])));
    }

    private static List<Element> checked(EpcScheme scheme, String[] parts) {
        List<Element> elements = new ArrayList<>();
        elements.add(element(scheme.ai(), scheme.key(parts)));
        String narrower = scheme.narrower(parts);
        if (narrower != null) {
            elements.add(element(scheme.qualifier(), narrower));
        }
        return KeyParts.narrowest(elements);
    }

    private static Element element(String ai, String value) {
        Fault fault = Identifiers.named(ai).orElseThrow().check(value, ANY_YEAR);
        if (fault != null) {
            throw ElementReader.refusal(ai, fault, 0);
        }
        return new Element(ai, value, 0, ANY_YEAR);
    }

    /** The digits with the one that checks them. */
    static String withCheck(String digits) {
        return digits + CheckDigit.of(digits);
    }

    static String decoded(String escaped) {
        return new LinkText(escaped, 0).decoded();
    }
}
