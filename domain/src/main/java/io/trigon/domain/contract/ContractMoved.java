package io.trigon.domain.contract;

import io.trigon.domain.shared.DomainEvent;
import java.time.Instant;

/** A contract went a step. */
public record ContractMoved(Instant at, long contractId, String number, ContractState state) implements DomainEvent {}
