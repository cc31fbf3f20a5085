/** The clock that has every open shipment forecast anew. */
package io.trigon.bpmn.tracking;
