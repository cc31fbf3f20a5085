/** Tracks in bulk, devices, forecasts and finished trips as rows. */
package io.trigon.persistence.tracking;
