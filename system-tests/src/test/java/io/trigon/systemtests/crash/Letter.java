package io.trigon.systemtests.crash;

/**
 * A message that is sent until it is acknowledged, each time with the same bytes under the same name.
 *
 * @param name an idempotency key or a Message-ID without its brackets
 */
record Letter(String name, byte[] body) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Letter letter && letter.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
