/** What three contexts need: money, weight, time windows, broken rules, events, the storeys of the running house. */
package io.trigon.domain.shared;
