package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.util.List;
import java.util.Optional;

/**
 * A key of GS1 that names one thing, one place or one class of things, however it was written: as an EPC URI ({@code
 * urn:epc:id:sscc:…}), the URI of a class ({@code urn:epc:class:lgtin:…}), a pattern of which a class is left ({@code
 * urn:epc:idpat:sgtin:….*}) or a Digital Link of any domain. Sources: EPC Tag Data Standard 2.0, sections 6 and 7; CBV 2.0, 8.
 *
 * @param elements the key, and what makes it narrower: a serial number, else a lot, else an extension
 */
public record GlobalKey(List<Element> elements) {
    static final String CANONICAL = "https://id.gs1.org";
    private static final int LONGEST = 2000;

    public GlobalKey {
        elements = List.copyOf(elements);
    }

    /** Empty when the text is no key of GS1, or a wrong one. */
    public static Optional<GlobalKey> of(String uri) {
        if (uri == null || uri.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (LinkReader.looksLike(uri, 0)) {
                return Optional.of(new GlobalKey(KeyParts.narrowest(link(uri))));
            }
            return EpcUri.looksLike(uri) ? EpcUri.read(uri).map(GlobalKey::new) : Optional.empty();
        } catch (BrokenRule wrong) {
            return Optional.empty();
        }
    }

    /** What a link says beside its path is said of the thing, and doesn't name it. */
    private static List<Element> link(String uri) {
        String path = uri.split("[?#]", 2)[0];
        return new LinkReader(path, 0, EpcUri.ANY_YEAR).read();
    }

    /** The value of an application identifier in it; empty when it isn't there. */
    public Optional<String> value(String ai) {
        return new Elements(elements).value(ai);
    }

    /** As labels have it: {@code (00)123…}. */
    public String bracketed() {
        return new Elements(elements).bracketed();
    }

    /** The canonical Digital Link: {@code https://id.gs1.org/01/…/21/…}. */
    public String link() {
        return LinkWriter.write(CANONICAL, elements);
    }
}
