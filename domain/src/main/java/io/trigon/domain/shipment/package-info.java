/** What moves. Its status is derived from milestones and never patched. Where it is belongs to tracking. */
package io.trigon.domain.shipment;
