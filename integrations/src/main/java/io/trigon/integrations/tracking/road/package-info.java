/** Distances by road, from an extract of OpenStreetMap: the only home of GraphHopper. No decision about shipments is made here. */
package io.trigon.integrations.tracking.road;
