/**
 * Devices and scanners over MQTT: a door of our own that speaks 3.1, 3.1.1 and 5, and a broker elsewhere from which we
 * take. What a message says is told by {@link io.trigon.integrations.mqtt.Letters} for both; nothing is acknowledged before
 * it is stored. No broker is in here: nobody hears of another's messages.
 */
package io.trigon.integrations.mqtt;
