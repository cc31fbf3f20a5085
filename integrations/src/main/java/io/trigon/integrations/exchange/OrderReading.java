package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.TenderTranslator.Purpose;

/**
 * An order as read.
 *
 * @param number the sender's own
 * @param tender null for a cancellation, which may come without parties and goods
 */
record OrderReading(Purpose purpose, String number, Tender tender) {}
