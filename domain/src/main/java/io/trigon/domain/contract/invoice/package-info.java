/**
 * What we ask a customer for a delivered shipment: the price of its lane, the invoice that freezes it, and the credit note
 * that takes it back. What carriers ask us is a freight bill and stands one package above.
 */
package io.trigon.domain.contract.invoice;
