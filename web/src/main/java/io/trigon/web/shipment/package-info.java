/** Pages about shipments: the list, one shipment with its triangle, forecast and milestones, and its map. */
package io.trigon.web.shipment;
