package io.trigon.domain.exchange;

/** The folders by which files are exchanged: {@code <data>/exchange/<partner>/in} and {@code out}. */
public interface PartnerFolders {
    /** Makes the folders of a partner when they are missing. */
    void open(String partnerId);
}
