/** Barcodes as they come in: photos of labels. What a code means is decided in the domain. */
package io.trigon.integrations.shipment;
