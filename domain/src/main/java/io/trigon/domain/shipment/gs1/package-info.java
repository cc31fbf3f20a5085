/**
 * What GS1 barcodes say: element strings, Digital Links and the rules of their application identifiers. Pure; knows no
 * shipment, no database and no picture. What a code means for a shipment does not go in here.
 */
package io.trigon.domain.shipment.gs1;
