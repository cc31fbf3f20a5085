/** What apps of phones post as JSON: OsmAnd's protocol as its present apps speak it, and OwnTracks. Sources: their public documentation. */
package io.trigon.integrations.tracking.phone;
