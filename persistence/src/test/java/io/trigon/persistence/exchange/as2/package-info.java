/** What AS2 keeps, on both databases. */
package io.trigon.persistence.exchange.as2;
