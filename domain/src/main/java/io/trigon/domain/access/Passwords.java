package io.trigon.domain.access;

/** Hashes passwords, slowly and with a salt. */
public interface Passwords {
    String hash(String password);

    boolean matches(String password, String hash);
}
