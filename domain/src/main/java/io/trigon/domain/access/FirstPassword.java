package io.trigon.domain.access;

/** Takes the password of the first administrator to whoever starts the server, and to nobody else. */
public interface FirstPassword {
    /** Returns when the password is where the operator alone can read it. */
    void handOver(String login, String password);
}
