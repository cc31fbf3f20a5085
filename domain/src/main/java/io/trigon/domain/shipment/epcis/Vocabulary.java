package io.trigon.domain.shipment.epcis;

import java.util.List;

/**
 * Words of the Core Business Vocabulary, that come bare ({@code shipping}), as a URN ({@code urn:epcglobal:cbv:bizstep:shipping})
 * or as an address ({@code https://ref.gs1.org/cbv/BizStep-shipping}). Source: CBV 2.0, sections 7 and 8.
 */
public enum Vocabulary {
    BIZ_STEP("bizstep:", "BizStep-"),
    DISPOSITION("disp:", "Disp-"),
    BIZ_TRANSACTION_TYPE("btt:", "BTT-"),
    SOURCE_DEST_TYPE("sdt:", "SDT-"),
    ERROR_REASON("er:", "ER-");

    private static final String ADDRESS = "https://ref.gs1.org/cbv/";

    private final String urn;
    private final String name;
    private final List<String> beginnings;

    Vocabulary(String urn, String name) {
        this.urn = "urn:epcglobal:cbv:" + urn;
        this.name = name;
        this.beginnings = List.of(
                this.urn,
                ADDRESS + name,
                "http://ref.gs1.org/cbv/" + name,
                "https://ns.gs1.org/cbv/" + name,
                "cbv:" + name);
    }

    /** The bare word when it is one of the vocabulary in any of its forms; anybody else's word as it came; null for null. */
    public String normal(String word) {
        if (word == null) {
            return null;
        }
        for (String beginning : beginnings) {
            if (word.startsWith(beginning) && word.length() > beginning.length()) {
                return word.substring(beginning.length());
            }
        }
        return word;
    }

    /** The address of a bare word; anybody else's word, which has a colon, as it is; null for null. */
    public String address(String word) {
        String normal = normal(word);
        return normal == null || normal.indexOf(':') >= 0 ? normal : ADDRESS + name + normal;
    }

    /** The URN of a bare word, as XML before 2.0 has it; anybody else's word as it is; null for null. */
    public String urn(String word) {
        String normal = normal(word);
        return normal == null || normal.indexOf(':') >= 0 ? normal : urn + normal;
    }
}
