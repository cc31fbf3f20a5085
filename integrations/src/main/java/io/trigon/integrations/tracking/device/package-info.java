/**
 * The doors of trackers over TCP and UDP: connections, their bounds, and the answer that waits for the commit. What bytes
 * mean is told by a {@link io.trigon.integrations.tracking.device.DeviceProtocol}, one package for each.
 */
package io.trigon.integrations.tracking.device;
