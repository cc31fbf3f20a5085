/** Our relation with one company: its standing, value and owner. Relations of pairs belong to triangle. */
package io.trigon.domain.customer;
