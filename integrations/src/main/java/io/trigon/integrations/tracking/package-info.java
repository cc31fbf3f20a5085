/**
 * Feeds of positions: their protocols end here. A fix is durable before its device is answered, and is followed
 * afterwards. What a fix means for a shipment is decided in the domain.
 */
package io.trigon.integrations.tracking;
