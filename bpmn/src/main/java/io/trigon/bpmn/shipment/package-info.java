/** The process that follows a shipment until its proof of delivery is there. */
package io.trigon.bpmn.shipment;
