package io.trigon.domain.party;

import io.trigon.domain.shared.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** A postal address; the region is a state or province code where the country has them. */
@Embeddable
public class Address {
    private static final int STREET = 300;
    private static final int CITY = 200;
    private static final int REGION = 100;
    private static final int POSTAL_CODE = 40;
    private static final int COUNTRY = 10;

    @Column(name = "street")
    private String street;

    @Column(name = "city")
    private String city;

    @Column(name = "region")
    private String region;

    @Column(name = "postal_code")
    private String postalCode;

    /** ISO 3166-1 alpha-2. */
    @Column(name = "site_country")
    private String country;

    protected Address() {}

    public Address(String street, String city, String region, String postalCode, String country) {
        this.street = Words.atMost(STREET, street);
        this.city = Words.atMost(CITY, city);
        this.region = Words.atMost(REGION, region);
        this.postalCode = Words.atMost(POSTAL_CODE, postalCode);
        this.country = Words.atMost(COUNTRY, country);
    }

    public String street() {
        return street;
    }

    public String city() {
        return city;
    }

    public String region() {
        return region;
    }

    public String postalCode() {
        return postalCode;
    }

    public String country() {
        return country;
    }

    /** Compares postcodes as people type them: case, blanks and hyphens don't count. */
    public boolean hasPostalCode(String typed) {
        return typed != null
                && postalCode != null
                && bare(typed).equals(bare(postalCode))
                && !bare(typed).isEmpty();
    }

    private static String bare(String code) {
        return code.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }
}
