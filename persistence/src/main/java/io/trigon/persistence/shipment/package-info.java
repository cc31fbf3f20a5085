/** Shipments, milestones and proofs as rows, and what pages show of them. What a viewer may see is decided in the queries here. */
package io.trigon.persistence.shipment;
