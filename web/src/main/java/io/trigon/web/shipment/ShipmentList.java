package io.trigon.web.shipment;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shipment.ShipmentReads.Counts;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.web.access.ViewBar;

/**
 * The list of shipments.
 *
 * @param show the filter chip that is chosen: "", open, late, or a status
 */
public record ShipmentList(PageOf<ShipmentRow> list, Counts counts, String text, String show, ViewBar views) {}
