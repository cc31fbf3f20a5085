package io.trigon.domain.exchange;

/** Keeps secrets of partners (passwords, private keys) so that the database alone does not give them away. */
public interface Safe {
    /**
     * Encrypts a secret for a column of the database.
     *
     * @param purpose whose and what for, such as {@code remote:ACME}; it opens for the same purpose only
     */
    String lock(String purpose, byte[] secret);

    /**
     * @throws IllegalStateException when it was locked for another purpose or with another key, or was tampered with
     */
    byte[] open(String purpose, String locked);
}
