/** Recordings of positions, and the launcher's {@code replay}, which sends one to a door of devices at any speed. */
package io.trigon.integrations.tracking.replay;
