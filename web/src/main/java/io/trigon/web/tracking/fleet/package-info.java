/** The map: positions and tracks by API, the live fleet, the replay and the drawing of fences as pages. */
package io.trigon.web.tracking.fleet;
