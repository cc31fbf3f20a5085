package io.trigon.domain.contract.invoice;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** An invoice, or a credit note, was issued. */
public record InvoiceIssued(Instant at, long invoiceId, String number, String trackingNumber) implements DomainEvent {}
