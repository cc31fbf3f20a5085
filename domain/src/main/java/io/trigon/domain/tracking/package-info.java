/** Where a shipment is and when it will be there. */
package io.trigon.domain.tracking;
