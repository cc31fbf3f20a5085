/** Driving times that the law allows, and what they make of a way. Pure; knows nothing of shipments, devices or storage. */
package io.trigon.domain.tracking.driving;
