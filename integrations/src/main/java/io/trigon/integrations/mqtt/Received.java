package io.trigon.integrations.mqtt;

/**
 * What became of a message that needs not come again.
 *
 * @param refusal why nothing of it could be used; null when it could
 * @param answer for who sent it; null for nothing
 */
record Received(String refusal, byte[] answer) {
    static final Received WELL = new Received(null, null);

    static Received refused(String why) {
        return new Received(why, null);
    }

    boolean isRefused() {
        return refusal != null;
    }
}
