/**
 * The sample world of the demo: reads the files under {@code samples/}, loads them through the use cases, and replays the
 * sample feeds through the doors. Nothing outside the demo needs this package; nothing may import it.
 */
package io.trigon.integrations.sample;
