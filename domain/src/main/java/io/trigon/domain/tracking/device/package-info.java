/** What devices say before it is believed: reports, why they are refused, and who adopts a stranger. Not how they say it. */
package io.trigon.domain.tracking.device;
