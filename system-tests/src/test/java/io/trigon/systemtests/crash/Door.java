package io.trigon.systemtests.crash;

/** A way in that answers each message once it is stored. */
interface Door {
    /** Writes the n-th message of this way in. */
    Letter letter(int number);

    /**
     * @return what acknowledged it, as text; it is to be the same whenever the letter comes again
     * @throws RuntimeException when nothing acknowledged it
     */
    String send(Letter letter);
}
