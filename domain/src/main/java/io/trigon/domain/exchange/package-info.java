/** What trading partners sent us and what we answered. No syntax of a message reaches this package. */
package io.trigon.domain.exchange;
