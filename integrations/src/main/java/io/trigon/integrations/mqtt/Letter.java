package io.trigon.integrations.mqtt;

/**
 * One message that was published.
 *
 * @param retained whether a broker kept it, and may have told us before
 */
record Letter(String topic, byte[] message, boolean retained) {}
